package edu.colloquy.domain.meeting;

/**
 * A meeting as its provider made it.
 *
 * @param id Zoom's meeting number
 * @param uuid Zoom's id of this instance; may hold {@code /} and {@code +}
 * @param joinUrl for students; holds the passcode
 * @param hostId the Zoom user who owns it
 */
public record Meeting(String id, String uuid, String joinUrl, String passcode, String hostId) {

  /** The same meeting as seen by another host of it, such as an alternative host. */
  public Meeting hostedBy(String zoomUser) {
    return new Meeting(id, uuid, joinUrl, passcode, zoomUser);
  }
}
