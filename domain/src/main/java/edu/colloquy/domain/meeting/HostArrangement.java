package edu.colloquy.domain.meeting;

import edu.colloquy.domain.people.Professor;
import java.util.Optional;

/**
 * Who owns a session's meeting. Whoever it is, the conductor joins as the account's service user,
 * and neither it nor the professor needs the other to be there.
 */
public enum HostArrangement {
  /** The account's service user; the professor is alternative host, or made co-host on arrival. */
  SERVICE_USER,
  /** The professor, if they have a Zoom user; the service user is alternative host. */
  PROFESSOR;

  /**
   * The arrangement of this name, SERVICE_USER if there is none.
   *
   * @param setting {@code HOST_ARRANGEMENT}
   */
  public static HostArrangement of(Optional<String> setting) {
    try {
      return setting.map(HostArrangement::valueOf).orElse(SERVICE_USER);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "HOST_ARRANGEMENT has to be SERVICE_USER or PROFESSOR, not '%s'; template.yaml sets it."
              .formatted(setting.orElse("")),
          e);
    }
  }

  /** The Zoom user who is to own the professor's meetings; absent for the service user. */
  public Optional<String> owner(Professor professor) {
    return this == PROFESSOR ? professor.zoomUserId() : Optional.empty();
  }

  /** Who may stand in for the service user, if Zoom knows them as a licensed user. */
  public Optional<String> alternativeHost(Professor professor) {
    return owner(professor).isPresent()
        ? Optional.empty()
        : professor.zoomUserId().or(() -> Optional.of(professor.email()));
  }
}
