package edu.colloquy.domain.meeting.presence;

import edu.colloquy.domain.session.Session;
import java.util.Optional;

/**
 * Tells who somebody in a session's meeting is: by {@code participant_uuid} if the professor said
 * so, else by customer key, e-mail, name, in this order of trust. Thread-safe.
 */
public final class WhoIsWho {
  private final PresenceRepository presence;
  private final Rosters rosters;

  /** Over what is kept, and who is expected. */
  public WhoIsWho(PresenceRepository presence, Rosters rosters) {
    this.presence = presence;
    this.rosters = rosters;
  }

  /** Who somebody is. */
  public Identity identify(Session session, Person person) {
    return confirmed(session, person).orElseGet(() -> recognise(session, person));
  }

  /** Who somebody is of whom the professor has not said it. */
  Identity recognise(Session session, Person person) {
    return rosters
        .of(session)
        .identify(
            person, () -> Others.of(presence.participants(session.id()), person.participantUuid()));
  }

  /** The participant, recognised anew. */
  Participant recognised(Participant participant, Identity identity) {
    return switch (identity) {
      case Identity.Student(var room, var trust) ->
          participant.known(Optional.of(room.studentId()), Optional.of(trust), Optional.empty());
      case Identity.Unmatched(var guess) ->
          participant.known(Optional.empty(), Optional.empty(), guess);
      case Identity.Bot _, Identity.Conductor _, Identity.Professor _ ->
          participant.known(Optional.empty(), Optional.empty(), Optional.empty());
    };
  }

  private Optional<Identity> confirmed(Session session, Person person) {
    return presence
        .participant(session.id(), person.participantUuid())
        .filter(Participant::isConfirmed)
        .flatMap(Participant::studentId)
        .flatMap(rosters.of(session)::roomOf)
        .map(room -> new Identity.Student(room, Trust.CONFIRMED));
  }
}
