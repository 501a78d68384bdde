package edu.colloquy.domain.breakout;

import static edu.colloquy.domain.breakout.SmallMeeting.bot;
import static edu.colloquy.domain.breakout.SmallMeeting.inRoom;
import static edu.colloquy.domain.breakout.SmallMeeting.onTheWay;
import static edu.colloquy.domain.breakout.SmallMeeting.professor;
import static edu.colloquy.domain.breakout.SmallMeeting.student;
import static edu.colloquy.domain.breakout.SmallMeeting.tell;
import static edu.colloquy.domain.breakout.SmallMeeting.view;
import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.breakout.BreakoutView.Member;
import edu.colloquy.domain.breakout.BreakoutView.Status;
import edu.colloquy.domain.breakout.Seen.Role;
import edu.colloquy.domain.meeting.presence.CustomerKey;
import edu.colloquy.domain.room.RoomId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is sent where, when, and only once. */
class ConductorPlacesPeopleTest {
  private final Conductor conductor = open(true);

  private static Conductor open(boolean studentsMove) {
    Conductor conductor = new Conductor(SmallMeeting.plan(2), studentsMove);
    tell(conductor, new Seen.Entered(Role.HOST), new Seen.RoomsRead(view(Status.IN_PROGRESS)));
    return conductor;
  }

  private static Action assign(Person person, String room) {
    return new Action.AssignUserToBreakoutRoom(person.userId(), room);
  }

  private List<Action> on(Seen... seen) {
    return tell(conductor, seen);
  }

  @Test
  void botsAndStudentsGoToTheirRoomsAsTheyArrive() {
    assertThat(on(new Seen.Arrived(bot(2)))).containsExactly(assign(bot(2), "id2"));
    assertThat(on(new Seen.Arrived(student(1)))).containsExactly(assign(student(1), "id1"));
  }

  @Test
  void whoIsOnTheWayIsNotSentTwiceWhateverComesMeanwhile() {
    on(new Seen.Arrived(student(1)));
    assertThat(on(new Seen.Arrived(student(1)), new Seen.Arrived(student(1)))).isEmpty();
    assertThat(
            on(
                new Seen.RoomsRead(
                    view(Status.IN_PROGRESS, List.of(onTheWay(student(1))), List.of()))))
        .isEmpty();
    assertThat(
            on(
                new Seen.Left("stu1"),
                new Seen.RoomsRead(
                    view(Status.IN_PROGRESS, List.of(inRoom(student(1))), List.of()))))
        .isEmpty();
  }

  @Test
  void whoCameBeforeTheRoomsWereOpenIsSentWhenTheyAre() {
    Conductor early = new Conductor(SmallMeeting.plan(2), true);
    tell(early, new Seen.Arrived(student(2)), new Seen.Entered(Role.HOST));
    assertThat(tell(early, new Seen.Arrived(bot(1)), new Seen.Arrived(student(1))))
        .doesNotHaveAnyElementsOfTypes(Action.AssignUserToBreakoutRoom.class);
    tell(early, new Seen.RoomsRead(view(Status.NOT_STARTED)));
    assertThat(tell(early, new Seen.RoomsRead(view(Status.IN_PROGRESS))))
        .containsExactly(assign(bot(1), "id1"), assign(student(1), "id1"));
  }

  @Test
  void whoIsInTheWrongRoomIsMovedUnderTheIdTheyHaveThere() {
    on(new Seen.Arrived(student(1)), new Seen.Left("stu1"));
    Member astray = inRoom(student(1));
    BreakoutView view = view(Status.IN_PROGRESS, List.of(), List.of(astray));
    assertThat(on(new Seen.RoomsRead(view)))
        .containsExactly(new Action.MoveUserToBreakoutRoom(astray.userId(), "id1"));
    assertThat(on(new Seen.Arrived(bot(1)))).containsExactly(assign(bot(1), "id1"));
  }

  @Test
  void whoWasAssignedWronglyAndWaitsInTheMainSessionIsAssignedAnew() {
    on(new Seen.Arrived(student(1)));
    BreakoutView view = view(Status.IN_PROGRESS, List.of(), List.of(onTheWay(student(1))));
    assertThat(on(new Seen.RoomsRead(view))).containsExactly(assign(student(1), "id1"));
  }

  @Test
  void aStudentWhoReturnsIsSentAgainUnderTheirNewIds() {
    on(new Seen.Arrived(student(1)), new Seen.Left("stu1"));
    on(new Seen.RoomsRead(view(Status.IN_PROGRESS)));
    Person again = new Person("other", 4711, "Student 1", "STUDENT1@example.edu", "");
    assertThat(on(new Seen.Arrived(again))).containsExactly(assign(again, "id1"));
  }

  @Test
  void aStudentWhoWentBackToTheMainSessionByThemselvesIsLeftThere() {
    on(new Seen.Arrived(student(1)));
    on(new Seen.RoomsRead(view(Status.IN_PROGRESS, List.of(inRoom(student(1))), List.of())));
    on(new Seen.Arrived(student(1)));
    assertThat(
            on(
                new Seen.RoomsRead(
                    view(Status.IN_PROGRESS, List.of(onTheWay(student(1))), List.of()))))
        .isEmpty();
  }

  @Test
  void anArrivalThatWasMissedIsNoticedWhenTheRoomsAreRead() {
    Member missed = new Member("stu2", 77, "student 2", false);
    BreakoutView view = view(Status.IN_PROGRESS);
    assertThat(
            on(new Seen.RoomsRead(new BreakoutView(view.status(), view.rooms(), List.of(missed)))))
        .containsExactly(new Action.AssignUserToBreakoutRoom(77, "id2"));
  }

  @Test
  void aDepartureThatComesAfterTheReturnLosesNobody() {
    on(new Seen.Arrived(student(1)), new Seen.Left("stu1"));
    BreakoutView view = view(Status.IN_PROGRESS);
    Member back = onTheWay(student(1));
    assertThat(on(new Seen.RoomsRead(new BreakoutView(view.status(), view.rooms(), List.of(back)))))
        .containsExactly(assign(student(1), "id1"));
  }

  @Test
  void aConductorThatComesBackSendsNobodyWhoIsThere() {
    on(new Seen.Arrived(student(1)), new Seen.Arrived(bot(1)));
    assertThat(
            on(
                new Seen.Entered(Role.HOST),
                new Seen.Arrived(bot(2)),
                new Seen.RoomsRead(
                    view(
                        Status.IN_PROGRESS,
                        List.of(inRoom(student(1)), inRoom(bot(1))),
                        List.of()))))
        .containsExactly(new Action.GetBreakoutRooms(), assign(bot(2), "id2"));
  }

  @Test
  void studentsWaitInTheMainSessionUntilTheBreakoutIsTriggered() {
    Conductor waiting = open(false);
    assertThat(tell(waiting, new Seen.Arrived(bot(1)), new Seen.Arrived(student(1))))
        .containsExactly(assign(bot(1), "id1"));
    assertThat(tell(waiting, new Seen.RoomsRead(view(Status.IN_PROGRESS))))
        .doesNotContain(assign(student(1), "id1"));
    assertThat(tell(waiting, new Seen.Triggered())).contains(assign(student(1), "id1"));
    assertThat(tell(waiting, new Seen.Triggered())).isEmpty();
    assertThat(tell(waiting, new Seen.Arrived(student(2))))
        .containsExactly(assign(student(2), "id2"));
  }

  @Test
  void theProfessorIsMadeCoHostOnceAndGoesNowhere() {
    assertThat(on(new Seen.Arrived(professor())))
        .containsExactly(new Action.MakeCoHost(professor().userId()));
    assertThat(on(new Seen.Arrived(professor()))).isEmpty();
    Conductor coHost = new Conductor(SmallMeeting.plan(2), true);
    tell(coHost, new Seen.Entered(Role.CO_HOST), new Seen.RoomsRead(view(Status.IN_PROGRESS)));
    assertThat(tell(coHost, new Seen.Arrived(professor()))).isEmpty();
  }

  @Test
  void strangersAndOtherConductorsAreLeftAlone() {
    String key = new CustomerKey.Conductor(SmallMeeting.SESSION).text();
    assertThat(
            on(
                new Seen.Arrived(new Person("x", 1, "Somebody", "some@body.example", "")),
                new Seen.Arrived(new Person("y", 2, "Colloquy", "", key)),
                new Seen.Waiting(new Person("z", 3, "Somebody else", "", ""))))
        .isEmpty();
  }

  @Test
  void whoBelongsToTheSessionIsLetInFromTheWaitingRoom() {
    assertThat(on(new Seen.Waiting(student(1))))
        .containsExactly(new Action.Admit(student(1).userId()));
    assertThat(on(new Seen.Left("nobody"))).isEmpty();
  }

  @Test
  void customerKeysAreNoLongerThanZoomAllows() {
    String key = new CustomerKey.Student(new RoomId(SmallMeeting.SESSION, 1000)).text();
    assertThat(new CustomerKey.Bot(new RoomId(SmallMeeting.SESSION, 1000)).text().length())
        .isLessThanOrEqualTo(36);
    assertThat(key.length()).isLessThanOrEqualTo(36);
  }
}
