package edu.colloquy.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.meeting.presence.BreakoutRoom;
import edu.colloquy.domain.meeting.presence.BreakoutRoom.Evidence;
import edu.colloquy.domain.meeting.presence.Guess;
import edu.colloquy.domain.meeting.presence.MeetingInstance;
import edu.colloquy.domain.meeting.presence.Movements;
import edu.colloquy.domain.meeting.presence.Participant;
import edu.colloquy.domain.meeting.presence.Person;
import edu.colloquy.domain.meeting.presence.PresenceRepository;
import edu.colloquy.domain.meeting.presence.Stamp;
import edu.colloquy.domain.meeting.presence.Trust;
import edu.colloquy.domain.meeting.presence.Visit;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link PresenceRepository} must do. */
public abstract class PresenceRepositoryContract {
  private static final Stamp SEEN = Stamp.of(Optional.empty(), Samples.NOON.plusMillis(250));
  private static final String ROOM = "/room+1==";

  private final SessionId session = SessionId.next();
  private final Participant ada = participant("/ada+1==", 0);

  /** The repository under test. */
  protected abstract PresenceRepository presence();

  private Participant participant(String uuid, long version) {
    return new Participant(
        session,
        Person.of(uuid, "Ada", "ada@example.edu", ""),
        SEEN,
        new Movements(
            Optional.of(SEEN),
            Optional.empty(),
            List.of(new Visit(ROOM, Optional.of(SEEN), Optional.empty()))),
        Optional.of("stu_1"),
        Optional.of(Trust.EMAIL),
        Optional.of(new Guess("stu_2", "Ida", 0.75)),
        version);
  }

  @Test
  void keepsAParticipantWithTheNextVersion() {
    assertThat(presence().participant(session, "/ada+1==")).isEmpty();
    assertThat(presence().save(ada)).isTrue();
    assertThat(presence().participant(session, "/ada+1==")).contains(participant("/ada+1==", 1));
    assertThat(presence().participants(session)).containsExactly(participant("/ada+1==", 1));
    assertThat(presence().participants(SessionId.next())).isEmpty();
  }

  @Test
  void refusesWhatWasReadBeforeSomebodyElseStored() {
    presence().save(ada);
    assertThat(presence().save(ada)).isFalse();
    assertThat(presence().save(participant("/ada+1==", 2))).isFalse();
    assertThat(presence().save(participant("/ada+1==", 1))).isTrue();
  }

  @Test
  void learnsWhichRoomABreakoutRoomIs() {
    BreakoutRoom unknown = new BreakoutRoom(ROOM, Optional.empty(), Evidence.NOBODY);
    BreakoutRoom byStudent = of(1, Evidence.STUDENT);
    presence().learn(session, unknown);
    presence().learn(session, unknown);
    assertThat(presence().breakoutRoom(session, ROOM)).contains(unknown);
    presence().learn(session, byStudent);
    presence().learn(session, of(2, Evidence.STUDENT));
    presence().learn(session, unknown);
    assertThat(presence().breakoutRooms(session)).containsExactly(byStudent);
    presence().learn(session, of(3, Evidence.BOT));
    presence().learn(session, byStudent);
    assertThat(presence().breakoutRooms(session)).containsExactly(of(3, Evidence.BOT));
  }

  @Test
  void keepsTheLatestStartOfAMeeting() {
    MeetingInstance first = new MeetingInstance("/1==", Samples.NOON);
    MeetingInstance second = new MeetingInstance("/2==", Samples.NOON.plusSeconds(60));
    assertThat(presence().instance(session)).isEmpty();
    presence().started(session, second);
    presence().started(session, first);
    assertThat(presence().instance(session)).contains(second);
  }

  private BreakoutRoom of(int number, Evidence evidence) {
    return new BreakoutRoom(ROOM, Optional.of(new RoomId(session, number)), evidence);
  }
}
