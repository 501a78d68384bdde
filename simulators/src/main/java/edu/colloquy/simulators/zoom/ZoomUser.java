package edu.colloquy.simulators.zoom;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A user of the simulated account.
 *
 * @param id Zoom's user id
 * @param email the e-mail, which may be used instead of the id
 * @param displayName the name shown to others
 * @param licensed whether they have a licence, or are a Basic user
 */
public record ZoomUser(String id, String email, String displayName, boolean licensed) {
  /** A licensed user whose id follows from the e-mail, so that it is the same in every run. */
  public static ZoomUser of(String email, String displayName) {
    String id = UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
    return new ZoomUser(id.replace("-", "").substring(0, 22), email, displayName, true);
  }

  /** Their host key, six digits (developers.zoom.us, Users: {@code host_key}); a secret. */
  public String hostKey() {
    return "%06d".formatted(Math.floorMod(email.hashCode(), 1_000_000));
  }

  /** The same user without a licence. */
  public ZoomUser basic() {
    return new ZoomUser(id, email, displayName, false);
  }

  boolean isCalled(String idOrEmail) {
    return id.equals(idOrEmail) || email.equalsIgnoreCase(idOrEmail);
  }
}
