package edu.colloquy.domain.meeting.presence;

import java.util.Optional;

/**
 * Somebody in a meeting, as far as Zoom tells who they are. Zoom's {@code user_id} is no part of
 * it, for it changes with every room.
 *
 * @param participantUuid Zoom's {@code participant_uuid}: the same in all rooms of a meeting
 * @param name as shown in the meeting
 * @param email of the Zoom account they are signed in with
 * @param customerKey what the software that brought them in calls them, see {@link CustomerKey}
 */
public record Person(
    String participantUuid, String name, Optional<String> email, Optional<String> customerKey) {

  /** A person some of whose parts are empty or null because Zoom did not tell them. */
  public static Person of(String participantUuid, String name, String email, String customerKey) {
    return new Person(
        participantUuid == null ? "" : participantUuid,
        name == null ? "" : name,
        given(email),
        given(customerKey));
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
  }
}
