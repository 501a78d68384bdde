package edu.colloquy.domain.meeting.presence;

import java.util.Optional;

/**
 * What is known of somebody's last stay in a breakout room.
 *
 * @param breakoutRoomUuid Zoom's {@code breakout_room_uuid}
 * @param entered unknown while only the leaving was told
 */
public record Visit(String breakoutRoomUuid, Optional<Stamp> entered, Optional<Stamp> left) {

  boolean lasts() {
    return entered.isPresent() && entered.get().isAfter(left);
  }

  Visit entered(Stamp stamp) {
    return new Visit(breakoutRoomUuid, Optional.of(stamp.latest(entered)), left);
  }

  Visit left(Stamp stamp) {
    return new Visit(breakoutRoomUuid, entered, Optional.of(stamp.latest(left)));
  }
}
