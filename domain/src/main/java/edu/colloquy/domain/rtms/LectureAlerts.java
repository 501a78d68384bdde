package edu.colloquy.domain.rtms;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.session.SessionId;
import java.util.Optional;

/** Tells who watches a session that its lecture is not heard, and what to do. Thread-safe. */
public final class LectureAlerts {
  private final RoomNotifier notifier;

  /** By the one place that pushes. */
  public LectureAlerts(RoomNotifier notifier) {
    this.notifier = notifier;
  }

  /**
   * The tutors go on without what is said to the whole class.
   *
   * @param reason in words, with what to do
   */
  public void notHeard(SessionId session, String reason) {
    notifier.push(
        new Audience.Watchers(session),
        new ServerMessage.Alert(
            Optional.empty(),
            "technical",
            "The tutors do not hear what is said to the whole class. " + reason));
  }
}
