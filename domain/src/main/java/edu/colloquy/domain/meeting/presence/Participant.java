package edu.colloquy.domain.meeting.presence;

import edu.colloquy.domain.session.SessionId;
import java.util.Optional;

/**
 * Somebody in a session's meeting: a student, or who may be one, or a bot of ours or the professor,
 * who are kept for the conductor and shown to nobody.
 *
 * @param person as they were last seen
 * @param seen the latest event of them
 * @param studentId who they are, if that is known
 * @param trust by what it is known
 * @param guess who they may be, if it is not
 * @param version how often it was stored; 0 for one that never was
 */
public record Participant(
    SessionId session,
    Person person,
    Stamp seen,
    Movements movements,
    Optional<String> studentId,
    Optional<Trust> trust,
    Optional<Guess> guess,
    long version) {

  /** Somebody seen for the first time. */
  static Participant first(SessionId session, Sighting event) {
    return new Participant(
        session,
        event.person(),
        event.stamp(),
        Movements.NONE.with(event),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  /** The same, seen once more. */
  Participant after(Sighting event) {
    boolean newer = event.stamp().isAfter(Optional.of(seen));
    return new Participant(
        session,
        newer ? event.person() : person,
        newer ? event.stamp() : seen,
        movements.with(event),
        studentId,
        trust,
        guess,
        version);
  }

  /** The same, recognised as a student or not. */
  Participant known(Optional<String> as, Optional<Trust> by, Optional<Guess> maybe) {
    return new Participant(session, person, seen, movements, as, by, maybe, version);
  }

  /** Whether the professor said who this is. */
  boolean isConfirmed() {
    return trust.filter(Trust.CONFIRMED::equals).isPresent();
  }

  /** Where they are. */
  public Place place() {
    return movements.place(seen);
  }
}
