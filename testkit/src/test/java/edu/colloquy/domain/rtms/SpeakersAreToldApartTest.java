package edu.colloquy.domain.rtms;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.meeting.presence.BreakoutRoom;
import edu.colloquy.domain.meeting.presence.CustomerKey;
import edu.colloquy.domain.meeting.presence.MatchParticipant;
import edu.colloquy.domain.meeting.presence.Person;
import edu.colloquy.domain.meeting.presence.Rosters;
import edu.colloquy.domain.meeting.presence.Sighting;
import edu.colloquy.domain.meeting.presence.Stamp;
import edu.colloquy.domain.meeting.presence.TrackParticipants;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.rtms.ClassMember.Role;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.work.ConductorInbox;
import edu.colloquy.testkit.memory.InMemoryLeases;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who spoke, as webhooks and RTMS together tell it. */
class SpeakersAreToldApartTest {
  private static final String NUMBER = "16778240";
  private static final ClassMember FIRST = new ClassMember(Role.STUDENT, "stu_1");
  private static final ClassMember SECOND = new ClassMember(Role.STUDENT, "stu_2");

  private final Lecture lecture = new Lecture();

  /** Somebody comes into the main session. */
  private void enters(String userId, Person person) {
    seen(person);
    lecture.streams.entered(
        new RtmsSpeaker(lecture.meeting.uuid(), userId, person), Optional.empty());
  }

  private void seen(Person person) {
    track()
        .saw(
            lecture.session,
            new Sighting(
                Sighting.Kind.JOINED,
                person,
                Optional.empty(),
                Stamp.of(Optional.empty(), lecture.clock.instant())));
  }

  private TrackParticipants track() {
    return new TrackParticipants(lecture.presence, rosters(), lecture.whoIsWho, lecture.notifier);
  }

  private Rosters rosters() {
    return new Rosters(lecture.people, lecture.sessions);
  }

  private Optional<ClassMember> speaks(String userId, String shownName) {
    lecture.take(Lecture.said(1, userId, shownName, "hello"));
    return lecture.chunks().getLast().member();
  }

  private static Person person(String name, String email, String customerKey) {
    return Person.of("/p-" + name, name, email, customerKey);
  }

  @Test
  void whomTheProfessorNamedIsBelievedBeforeAnythingElse() {
    Person guest = person("iPad", "student2@example.edu", "");
    enters(NUMBER, guest);
    new MatchParticipant(
            new SessionLifecycle(lecture.sessions, lecture.clock),
            lecture.presence,
            rosters(),
            track(),
            new ConductorInbox(new InMemoryLeases(lecture.clock), (holder, command) -> {}))
        .match(lecture.session.id(), guest.participantUuid(), "stu_1");
    assertThat(speaks(NUMBER, "iPad")).contains(FIRST);
  }

  @Test
  void aCustomerKeyIsBelievedBeforeAnAddress() {
    String key = new CustomerKey.Student(new RoomId(lecture.session.id(), 1)).text();
    enters(NUMBER, person("Kim", "student2@example.edu", key));
    assertThat(speaks(NUMBER, "Kim")).contains(FIRST);
  }

  @Test
  void anAddressIsBelievedBeforeAName() {
    enters(NUMBER, person("Student 1", "student2@example.edu", ""));
    assertThat(speaks(NUMBER, "Student 1")).contains(SECOND);
  }

  @Test
  void theProfessorIsKnownByAddressUnderAnyName() {
    enters(NUMBER, person("Room 12 podium", "noether@example.edu", ""));
    assertThat(speaks(NUMBER, "Room 12 podium"))
        .contains(new ClassMember(Role.PROFESSOR, "prof_1"));
  }

  @Test
  void whoChangesTheNameInTheMeetingIsKnownByNumber() {
    enters(NUMBER, person("Kim", "student2@example.edu", ""));
    assertThat(speaks(NUMBER, "xX_kim_Xx")).contains(SECOND);
  }

  @Test
  void namesakesAreToldApartByNumber() {
    enters("7", person("Kim", "student1@example.edu", ""));
    seen(Person.of("/another", "Kim", "student2@example.edu", ""));
    assertThat(speaks("7", "Kim")).contains(FIRST);
    assertThat(speaks("8", "Kim")).isEmpty();
  }

  @Test
  void aNumberThatNobodyToldOfIsKnownByTheNameOfWhoIsThere() {
    seen(person("Kim", "student2@example.edu", ""));
    assertThat(speaks("99", "Kim")).contains(SECOND);
  }

  @Test
  void aNumberIsSomebodyElseInAnotherMeeting() {
    lecture.streams.entered(
        new RtmsSpeaker("another==", NUMBER, person("Kim", "student2@example.edu", "")),
        Optional.empty());
    assertThat(speaks(NUMBER, "A Guest")).isEmpty();
  }

  @Test
  void aBotIsNobodyOfTheClass() {
    String key = new CustomerKey.Bot(new RoomId(lecture.session.id(), 1)).text();
    enters(NUMBER, person("Student 1", "", key));
    assertThat(speaks(NUMBER, "Student 1")).isEmpty();
  }

  @Test
  void theStreamOfABreakoutRoomIsShownWithItsRoomAndKeptFromTheOthersTutors() {
    Person kim = person("Kim", "student1@example.edu", "");
    lecture.streams.entered(
        new RtmsSpeaker("room==", "33", kim), Optional.of(lecture.meeting.uuid()));
    RoomId room = new RoomId(lecture.session.id(), 1);
    lecture.presence.learn(
        lecture.session.id(),
        new BreakoutRoom("room==", Optional.of(room), BreakoutRoom.Evidence.STUDENT));
    lecture.streams.started("room==", "s2", List.of("wss://x"), lecture.clock.instant());
    lecture.transcripts.take("room==", Lecture.said(1, "33", "Kim", "I do not get it"));

    ServerMessage.RtmsTranscript shown = lecture.shown().getLast();
    assertThat(shown.roomId()).contains(room.toString());
    assertThat(shown.studentId()).contains("stu_1");
    MainSessionHearing hearing = new MainSessionHearing(lecture.rtms, lecture.clock, Runnable::run);
    hearing.excerpt(lecture.session.id());
    assertThat(hearing.excerpt(lecture.session.id()).text()).isEmpty();
  }
}
