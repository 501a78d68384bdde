package edu.colloquy.integrations.avatar;

import edu.colloquy.domain.avatar.AvatarProvider;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The avatar provider that the settings name. */
public final class AvatarProviders {
  private AvatarProviders() {}

  /**
   * Avatars as the settings say.
   *
   * @param setting gives, if they are set, AVATAR_PROVIDER ({@code liveavatar}, the default, or
   *     {@code heygen}), AVATAR_API_URL, and AVATAR_SECRET
   * @param secret gives the keys of a secret, asked when needed: LIVEAVATAR_API_KEY and
   *     LIVEAVATAR_AVATAR_ID, or HEYGEN_API_KEY and HEYGEN_AVATAR_ID
   * @throws IllegalStateException naming a setting that is missing or will not do
   */
  public static AvatarProvider from(
      Function<String, Optional<String>> setting, BinaryOperator<String> secret) {
    UnaryOperator<String> required =
        name ->
            setting
                .apply(name)
                .orElseThrow(
                    () -> new IllegalStateException("The setting " + name + " is missing."));
    return switch (setting.apply("AVATAR_PROVIDER").orElse("liveavatar")) {
      case "liveavatar" -> LiveAvatars.from(required, secret);
      case "heygen" -> HeyGenAvatars.from(required, secret);
      case String other ->
          throw new IllegalStateException(
              "The setting AVATAR_PROVIDER is \"" + other + "\"; use liveavatar or heygen.");
    };
  }
}
