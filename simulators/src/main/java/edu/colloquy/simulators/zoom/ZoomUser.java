package edu.colloquy.simulators.zoom;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A licensed user of the simulated account.
 *
 * @param id Zoom's user id
 * @param email the e-mail, which may be used instead of the id
 * @param displayName the name shown to others
 */
public record ZoomUser(String id, String email, String displayName) {
  /** A user whose id follows from the e-mail, so that it is the same in every run. */
  public static ZoomUser of(String email, String displayName) {
    String id = UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
    return new ZoomUser(id.replace("-", "").substring(0, 22), email, displayName);
  }

  boolean isCalled(String idOrEmail) {
    return id.equals(idOrEmail) || email.equalsIgnoreCase(idOrEmail);
  }
}
