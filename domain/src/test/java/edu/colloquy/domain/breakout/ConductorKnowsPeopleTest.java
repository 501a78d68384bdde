package edu.colloquy.domain.breakout;

import static edu.colloquy.domain.breakout.SmallMeeting.bot;
import static edu.colloquy.domain.breakout.SmallMeeting.inRoom;
import static edu.colloquy.domain.breakout.SmallMeeting.onTheWay;
import static edu.colloquy.domain.breakout.SmallMeeting.professor;
import static edu.colloquy.domain.breakout.SmallMeeting.stored;
import static edu.colloquy.domain.breakout.SmallMeeting.student;
import static edu.colloquy.domain.breakout.SmallMeeting.tell;
import static edu.colloquy.domain.breakout.SmallMeeting.view;
import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.breakout.BreakoutView.Member;
import edu.colloquy.domain.breakout.BreakoutView.Status;
import edu.colloquy.domain.breakout.Seen.Role;
import edu.colloquy.domain.meeting.presence.CustomerKey;
import edu.colloquy.domain.meeting.presence.Participant;
import edu.colloquy.domain.meeting.presence.Trust;
import edu.colloquy.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By what a conductor knows somebody: what the professor said, key, e-mail, name. */
class ConductorKnowsPeopleTest {
  private static final Person PHONE = new Person("phone", 4000, "iPhone", "", "");
  private static final Seen OPEN = new Seen.RoomsRead(view(Status.IN_PROGRESS));

  private final Conductor conductor = new Conductor(SmallMeeting.plan(2), true);

  private static Participant matched(Person person, int student) {
    return stored(person, Optional.of("stu_" + student), Optional.of(Trust.CONFIRMED));
  }

  private static Participant seen(Person person) {
    return stored(person, Optional.empty(), Optional.empty());
  }

  private static Action assign(Person person, int room) {
    return new Action.AssignUserToBreakoutRoom(person.userId(), "id" + room);
  }

  private static Action move(Person person, int room) {
    return new Action.MoveUserToBreakoutRoom(inRoom(person).userId(), "id" + room);
  }

  private List<Action> begin(List<Participant> stored, Seen rooms) {
    tell(conductor, stored, new Seen.Entered(Role.HOST));
    return tell(conductor, stored, rooms);
  }

  @Test
  void whomTheProfessorMatchesIsSentToTheirStudentsRoomOnce() {
    begin(List.of(seen(PHONE)), OPEN);
    assertThat(tell(conductor, new Seen.Arrived(PHONE))).isEmpty();
    List<Participant> now = List.of(matched(PHONE, 2));
    assertThat(tell(conductor, now, new Seen.Matched(), new Seen.Matched()))
        .containsExactly(assign(PHONE, 2));
    Seen there = new Seen.RoomsRead(view(Status.IN_PROGRESS, List.of(), List.of(inRoom(PHONE))));
    assertThat(tell(conductor, now, there, new Seen.Matched())).isEmpty();
  }

  @Test
  void whomTheProfessorMatchesInAWrongRoomIsMoved() {
    Seen astray = new Seen.RoomsRead(view(Status.IN_PROGRESS, List.of(inRoom(PHONE)), List.of()));
    assertThat(begin(List.of(seen(PHONE)), astray)).isEmpty();
    assertThat(tell(conductor, List.of(matched(PHONE, 2)), new Seen.Matched()))
        .containsExactly(move(PHONE, 2));
  }

  @Test
  void whatTheProfessorSaidCountsMoreThanAnythingTheyCarry() {
    Person wrong = student(1);
    begin(List.of(matched(wrong, 2)), OPEN);
    assertThat(tell(conductor, List.of(matched(wrong, 2)), new Seen.Arrived(wrong)))
        .containsExactly(assign(wrong, 2));
  }

  @Test
  void keysCountMoreThanAddressesAndTheseMoreThanNames() {
    begin(List.of(), OPEN);
    String key = new CustomerKey.Student(new RoomId(SmallMeeting.SESSION, 2)).text();
    Person byKey = new Person("a", 1, "Student 1", "student1@example.edu", key);
    Person byEmail = new Person("b", 2, "Student 2", "Student1@example.edu", "");
    assertThat(tell(conductor, new Seen.Arrived(byKey))).containsExactly(assign(byKey, 2));
    assertThat(tell(conductor, new Seen.Arrived(byEmail))).containsExactly(assign(byEmail, 1));
  }

  @Test
  void aNewConductorReadsTheMatchesOfTheOneBefore() {
    Member waits = onTheWay(PHONE);
    BreakoutView rooms =
        new BreakoutView(Status.IN_PROGRESS, view(Status.IN_PROGRESS).rooms(), List.of(waits));
    assertThat(begin(List.of(matched(PHONE, 1)), new Seen.RoomsRead(rooms)))
        .containsExactly(assign(PHONE, 1));
  }

  @Test
  void aNewConductorKnowsPeopleInRoomsByMoreThanTheirNames() {
    Person renamed = new Person("r", 5, "Student 2", "student1@example.edu", "");
    Seen rooms =
        new Seen.RoomsRead(
            view(Status.IN_PROGRESS, List.of(inRoom(bot(2))), List.of(inRoom(renamed))));
    assertThat(begin(List.of(seen(bot(2)), seen(renamed)), rooms))
        .containsExactly(move(bot(2), 2), move(renamed, 1));
  }

  @Test
  void ofWhomWebhooksTellLateIsLookedForAFewTimes() {
    begin(List.of(), OPEN);
    Seen rooms = new Seen.RoomsRead(view(Status.IN_PROGRESS, List.of(inRoom(PHONE)), List.of()));
    Person late = new Person("phone", 0, "iPhone", "student2@example.edu", "");
    assertThat(tell(conductor, rooms)).isEmpty();
    assertThat(tell(conductor, List.of(seen(late)), rooms)).containsExactly(move(PHONE, 2));
    Seen other =
        new Seen.RoomsRead(
            view(Status.IN_PROGRESS, List.of(inRoom(new Person("x", 9, "X", "", ""))), List.of()));
    tell(conductor, other, other, other);
    assertThat(conductor.on(other)).isEmpty();
  }

  @Test
  void whatCannotBeReadIsDoneWithoutAndTriedAgain() {
    conductor.on(new Seen.Entered(Role.HOST));
    assertThat(conductor.on(new Seen.ParticipantsUnread()))
        .containsExactly(new Action.GetBreakoutRooms());
    assertThat(conductor.on(OPEN)).containsExactly(new Action.ReadParticipants());
    assertThat(conductor.on(new Seen.ParticipantsUnread())).isEmpty();
    assertThat(conductor.on(new Seen.Arrived(student(1)))).containsExactly(assign(student(1), 1));
  }

  @Test
  void ofTwoOfOneNameTheSecondIsLeftToTheProfessorUntilTheFirstIsGone() {
    Person guest = new Person("g", 7, "Student 1", "", "");
    Person namesake = new Person("n", 8, "Student 1", "", "");
    begin(List.of(), OPEN);
    assertThat(tell(conductor, new Seen.Arrived(guest))).containsExactly(assign(guest, 1));
    assertThat(tell(conductor, new Seen.Arrived(namesake))).isEmpty();
    assertThat(tell(conductor, new Seen.Left("g"))).containsExactly(assign(namesake, 1));
  }

  @Test
  void whoHasTheNameOfASignedInStudentIsSomebodyElseAlsoWhenTheyAreGone() {
    Person guest = new Person("g", 7, "Student 1", "", "");
    begin(List.of(), OPEN);
    tell(conductor, new Seen.Arrived(student(1)), new Seen.Arrived(guest));
    assertThat(tell(conductor, new Seen.Left(student(1).uuid()))).isEmpty();
    Person later = new Person("l", 8, "Student 1", "", "");
    assertThat(tell(conductor, new Seen.Arrived(later))).containsExactly(assign(later, 1));
  }

  @Test
  void ofTwoOfOneNameTheOneWhomTheProfessorSeesAsTheStudentIsTheStudent() {
    Person first = new Person("g", 7, "Student 1", "", "");
    Person second = new Person("n", 8, "Student 1", "", "");
    List<Participant> shown =
        List.of(seen(first), stored(second, Optional.of("stu_1"), Optional.of(Trust.NAME)));
    begin(shown, OPEN);
    assertThat(tell(conductor, shown, new Seen.Arrived(first), new Seen.Arrived(second)))
        .contains(assign(second, 1));
  }

  @Test
  void nobodyIsMadeCoHostForHavingTheProfessorsName() {
    begin(List.of(), OPEN);
    Person impostor = new Person("i", 6, professor().name(), "", "");
    assertThat(tell(conductor, new Seen.Arrived(impostor))).isEmpty();
    Person signedIn = new Person("i", 6, professor().name(), professor().email(), "");
    assertThat(tell(conductor, List.of(seen(signedIn)), new Seen.Matched()))
        .containsExactly(new Action.MakeCoHost(6));
  }

  @Test
  void whoWasPutOnHoldByAHostIsNotLetInAgain() {
    begin(List.of(), OPEN);
    tell(conductor, new Seen.Arrived(student(1)), new Seen.Left(student(1).uuid()));
    Person onHold = new Person("", student(1).userId(), "Student 1", student(1).email(), "");
    assertThat(tell(conductor, new Seen.Waiting(onHold))).isEmpty();
    Person another = new Person("", 77, "Student 2", "", "");
    assertThat(tell(conductor, new Seen.Waiting(another))).containsExactly(new Action.Admit(77));
  }
}
