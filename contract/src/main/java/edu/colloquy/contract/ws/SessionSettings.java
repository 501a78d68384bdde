package edu.colloquy.contract.ws;

import edu.colloquy.contract.Require;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The settings that {@code configuration} of CREATE_SESSION may hold; others are let pass. */
final class SessionSettings {
  private static final String AVATAR_MODE = "avatar_mode";
  private static final String SPEND_CAP = "spend_cap_usd";

  private SessionSettings() {}

  /**
   * Reads what is known.
   *
   * @throws edu.colloquy.contract.ContractException naming a setting that will not do
   */
  static void check(Map<String, Object> configuration) {
    avatarMode(configuration);
    spendCapUsd(configuration);
  }

  static AvatarMode avatarMode(Map<String, Object> configuration) {
    Object wanted = configuration.get(AVATAR_MODE);
    Optional<AvatarMode> mode =
        Arrays.stream(AvatarMode.values())
            .filter(value -> wanted == null || value.name().equals(wanted))
            .findFirst();
    Require.check(mode.isPresent(), AVATAR_MODE, "must be AVATAR, VOICE or TEXT");
    return mode.orElseThrow();
  }

  static Optional<BigDecimal> spendCapUsd(Map<String, Object> configuration) {
    Object cap = configuration.get(SPEND_CAP);
    if (cap == null) {
      return Optional.empty();
    }
    Require.check(
        cap instanceof Number number && number.doubleValue() > 0, SPEND_CAP, "must be more than 0");
    return Optional.of(new BigDecimal(cap.toString()));
  }
}
