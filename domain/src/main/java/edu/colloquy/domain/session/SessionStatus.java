package edu.colloquy.domain.session;

import static edu.colloquy.domain.session.SessionTrigger.CREATION_FAILED;
import static edu.colloquy.domain.session.SessionTrigger.DURATION_OVER;
import static edu.colloquy.domain.session.SessionTrigger.END_REQUESTED;
import static edu.colloquy.domain.session.SessionTrigger.MEETING_ENDED;
import static edu.colloquy.domain.session.SessionTrigger.ROOMS_SETTLED;
import static edu.colloquy.domain.session.SessionTrigger.TORN_DOWN;

import java.util.Map;
import java.util.Optional;

/** How a session stands. The transition table below is the only one. */
public enum SessionStatus {
  /** Meeting, workers, avatars and bots are being made. */
  CREATING,
  /** Students are being tutored. */
  LIVE,
  /** It is being undone after it ran. */
  ENDING,
  /** It is being undone because it could not be made. */
  FAILING,
  /** It ran and is undone. */
  ENDED,
  /** It could not be made, and what had been made is undone. */
  FAILED;

  private static final Map<SessionStatus, Map<SessionTrigger, SessionStatus>> TABLE =
      Map.of(
          CREATING,
              Map.of(
                  ROOMS_SETTLED, LIVE,
                  CREATION_FAILED, FAILING,
                  END_REQUESTED, ENDING,
                  MEETING_ENDED, ENDING),
          LIVE,
              Map.of(
                  END_REQUESTED, ENDING,
                  DURATION_OVER, ENDING,
                  MEETING_ENDED, ENDING),
          ENDING, Map.of(TORN_DOWN, ENDED),
          FAILING, Map.of(TORN_DOWN, FAILED),
          ENDED, Map.of(),
          FAILED, Map.of());

  /** The status after a trigger, or empty where the trigger changes nothing. */
  public Optional<SessionStatus> after(SessionTrigger trigger) {
    return Optional.ofNullable(TABLE.get(this).get(trigger));
  }

  /** Whether rooms may still be made or kept alive. */
  public boolean wantsRooms() {
    return this == CREATING || this == LIVE;
  }

  /** Whether nothing will happen any more. */
  public boolean isOver() {
    return this == ENDED || this == FAILED;
  }
}
