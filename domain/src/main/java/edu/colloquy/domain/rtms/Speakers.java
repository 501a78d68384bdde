package edu.colloquy.domain.rtms;

import edu.colloquy.domain.meeting.presence.Identity;
import edu.colloquy.domain.meeting.presence.Participant;
import edu.colloquy.domain.meeting.presence.Person;
import edu.colloquy.domain.meeting.presence.PresenceRepository;
import edu.colloquy.domain.meeting.presence.WhoIsWho;
import edu.colloquy.domain.rtms.ClassMember.Role;
import edu.colloquy.domain.session.Session;
import java.util.List;
import java.util.Optional;

/**
 * Says who of a session spoke. RTMS tells a number and a name; webhooks told whose number it is, or
 * who goes by that name, and {@link WhoIsWho} knows that person by {@code participant_uuid},
 * customer key, e-mail or name, in this order of trust. Thread-safe.
 */
public final class Speakers {
  private final RtmsRepository rtms;
  private final PresenceRepository presence;
  private final WhoIsWho whoIsWho;

  /** Over what webhooks told, and who is expected. */
  public Speakers(RtmsRepository rtms, PresenceRepository presence, WhoIsWho whoIsWho) {
    this.rtms = rtms;
    this.presence = presence;
    this.whoIsWho = whoIsWho;
  }

  /**
   * Who spoke; empty for guests, bots, and a name that may be anybody's.
   *
   * @param userId Zoom's number of them in this meeting, if that is known
   * @param shownName what they are called in it
   */
  Optional<ClassMember> who(
      Session session, String meetingUuid, Optional<String> userId, String shownName) {
    Person person =
        userId
            .flatMap(id -> rtms.speaker(meetingUuid, id))
            .map(RtmsSpeaker::person)
            .or(() -> theOnlyOneCalled(shownName, session))
            .orElseGet(() -> stranger(shownName));
    return switch (whoIsWho.identify(session, person)) {
      case Identity.Professor _ ->
          Optional.of(new ClassMember(Role.PROFESSOR, session.professorId()));
      case Identity.Student(var room, var _) ->
          Optional.of(new ClassMember(Role.STUDENT, room.studentId()));
      case Identity.Bot _, Identity.Conductor _, Identity.Unmatched _ -> Optional.empty();
    };
  }

  private Optional<Person> theOnlyOneCalled(String name, Session session) {
    List<Person> called =
        presence.participants(session.id()).stream()
            .map(Participant::person)
            .filter(person -> person.name().equals(name))
            .toList();
    return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
  }

  /** Some call themselves by their address. */
  private static Person stranger(String name) {
    return Person.of("", name, name.contains("@") ? name : "", "");
  }
}
