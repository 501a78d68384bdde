package edu.colloquy.domain.room;

import static edu.colloquy.domain.room.RoomTrigger.CLOSED;
import static edu.colloquy.domain.room.RoomTrigger.GAVE_UP;
import static edu.colloquy.domain.room.RoomTrigger.JOINED;
import static edu.colloquy.domain.room.RoomTrigger.STARTED;
import static edu.colloquy.domain.room.RoomTrigger.WORKER_BACK;
import static edu.colloquy.domain.room.RoomTrigger.WORKER_LOST;

import java.util.Map;
import java.util.Optional;

/** How a room stands. The transition table below is the only one. */
public enum RoomStatus {
  /** Nothing has been done for it. */
  PENDING,
  /** Avatar, ears and bot are on their way. */
  STARTING,
  /** The student can be tutored. */
  LIVE,
  /** A worker was lost; another is taking the room up. */
  RECOVERING,
  /** It could not be brought or kept alive. */
  FAILED,
  /** It is over. */
  ENDED;

  private static final Map<RoomStatus, Map<RoomTrigger, RoomStatus>> TABLE =
      Map.of(
          PENDING, Map.of(STARTED, STARTING, GAVE_UP, FAILED, CLOSED, ENDED),
          STARTING, Map.of(JOINED, LIVE, GAVE_UP, FAILED, CLOSED, ENDED),
          LIVE, Map.of(WORKER_LOST, RECOVERING, GAVE_UP, FAILED, CLOSED, ENDED),
          RECOVERING, Map.of(WORKER_BACK, LIVE, GAVE_UP, FAILED, CLOSED, ENDED),
          FAILED, Map.of(STARTED, STARTING),
          ENDED, Map.of());

  /** The status after a trigger, or empty where the trigger changes nothing. */
  public Optional<RoomStatus> after(RoomTrigger trigger) {
    return Optional.ofNullable(TABLE.get(this).get(trigger));
  }

  /** Whether it is live or never will be. */
  public boolean isSettled() {
    return this != PENDING && this != STARTING;
  }
}
