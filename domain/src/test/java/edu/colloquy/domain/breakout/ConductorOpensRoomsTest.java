package edu.colloquy.domain.breakout;

import static edu.colloquy.domain.breakout.SmallMeeting.tell;
import static edu.colloquy.domain.breakout.SmallMeeting.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.breakout.BreakoutView.OpenRoom;
import edu.colloquy.domain.breakout.BreakoutView.Status;
import edu.colloquy.domain.breakout.Seen.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a conductor brings the rooms about, closes them, and goes. */
class ConductorOpensRoomsTest {
  private static final Action READ = new Action.GetBreakoutRooms();
  private static final Action NOTE = new Action.NoteRoomsClosed();
  private static final Action OPEN = new Action.OpenBreakoutRooms();

  private final Conductor conductor = new Conductor(SmallMeeting.plan(2), true);

  private List<Action> on(Seen... seen) {
    return tell(conductor, seen);
  }

  @Test
  void roomsThatWerePlannedAreAdoptedAndOpenedOnce() {
    assertThat(on(new Seen.Entered(Role.HOST))).containsExactly(READ);
    assertThat(conductor.isReady()).isFalse();
    assertThat(on(new Seen.RoomsRead(view(Status.NOT_STARTED)))).containsExactly(OPEN, READ);
    assertThat(on(new Seen.Arrived(SmallMeeting.bot(1)))).isEmpty();
    on(new Seen.StatusChanged(Status.IN_PROGRESS));
    assertThat(conductor.isReady()).isTrue();
    assertThat(on(new Seen.RoomsRead(view(Status.IN_PROGRESS)))).doesNotContain(OPEN);
  }

  @Test
  void roomsThatAreMissingAreMadeFirst() {
    on(new Seen.Entered(Role.HOST));
    BreakoutView one =
        new BreakoutView(
            Status.NOT_STARTED, List.of(new OpenRoom("id2", "Room 2", List.of())), List.of());
    assertThat(on(new Seen.RoomsRead(one)))
        .containsExactly(new Action.CreateBreakoutRoom(List.of("Room 1")), READ);
    assertThat(on(new Seen.RoomsRead(view(Status.NOT_STARTED)))).containsExactly(OPEN, READ);
  }

  @Test
  void whatWasNotDoneIsAskedForAgainAfterTheRoomsWereRead() {
    on(new Seen.Entered(Role.HOST), new Seen.RoomsRead(view(Status.NOT_STARTED)));
    assertThat(on(new Seen.RoomsRead(view(Status.NOT_STARTED)))).containsExactly(OPEN, READ);
  }

  @Test
  void aConductorThatComesBackAdoptsWhatIsOpen() {
    on(new Seen.Entered(Role.HOST), new Seen.RoomsRead(view(Status.IN_PROGRESS)));
    assertThat(on(new Seen.Entered(Role.HOST))).containsExactly(READ);
    assertThat(conductor.isReady()).isFalse();
    assertThat(on(new Seen.RoomsRead(view(Status.IN_PROGRESS)))).isEmpty();
    assertThat(conductor.isReady()).isTrue();
  }

  @Test
  void aParticipantWaitsUntilItIsMadeCoHost() {
    assertThat(on(new Seen.Entered(Role.PARTICIPANT), new Seen.Arrived(SmallMeeting.bot(1))))
        .isEmpty();
    assertThat(conductor.controlsRooms()).isFalse();
    assertThat(on(new Seen.RoleChanged(Role.CO_HOST))).containsExactly(READ);
    assertThat(conductor.controlsRooms()).isTrue();
  }

  @Test
  void roomsThatAHostClosedStayClosedUntilTheBreakoutIsTriggered() {
    on(new Seen.Entered(Role.HOST), new Seen.RoomsRead(view(Status.IN_PROGRESS)));
    assertThat(on(new Seen.StatusChanged(Status.CLOSING), new Seen.StatusChanged(Status.CLOSED)))
        .containsExactly(NOTE);
    assertThat(on(new Seen.RoomsRead(view(Status.CLOSED)))).isEmpty();
    assertThat(on(new Seen.Triggered())).containsExactly(OPEN, READ);
    assertThat(on(new Seen.Triggered())).isEmpty();
  }

  @Test
  void moreRoomsThanZoomAllowsAreRefusedWithTheCure() {
    assertThat(SmallMeeting.plan(50).within(50).rooms()).hasSize(50);
    assertThatThrownBy(() -> SmallMeeting.plan(51).within(50))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("51 breakout rooms")
        .hasMessageContaining("at most 50 students")
        .hasMessageContaining("ZOOM_BREAKOUT_ROOMS");
  }

  @Test
  void atTheEndEveryoneIsBroughtBackBeforeTheConductorGoes() {
    on(new Seen.Entered(Role.HOST), new Seen.RoomsRead(view(Status.IN_PROGRESS)));
    assertThat(on(new Seen.Ending()))
        .containsExactly(new Action.Broadcast(Conductor.FAREWELL), new Action.CloseBreakoutRooms());
    assertThat(on(new Seen.Ending(), new Seen.StatusChanged(Status.CLOSING))).isEmpty();
    assertThat(on(new Seen.StatusChanged(Status.CLOSED)))
        .containsExactly(NOTE, new Action.LeaveMeeting(false));
    assertThat(on(new Seen.Arrived(SmallMeeting.bot(1)), new Seen.Ending())).isEmpty();
  }

  @Test
  void aHostHandsOverToTheProfessorBeforeItLeaves() {
    on(new Seen.Entered(Role.HOST), new Seen.RoomsRead(view(Status.IN_PROGRESS)));
    on(new Seen.Arrived(SmallMeeting.professor()), new Seen.Ending());
    assertThat(on(new Seen.StatusChanged(Status.CLOSED)))
        .containsExactly(
            NOTE,
            new Action.MakeHost(SmallMeeting.professor().userId()),
            new Action.LeaveMeeting(true));
    on(new Seen.RoleChanged(Role.PARTICIPANT));
    assertThat(conductor.needsRights()).as("what it handed over it does not ask for").isFalse();
  }

  @Test
  void aCoHostMayLeaveAsItIs() {
    on(new Seen.Entered(Role.CO_HOST), new Seen.RoomsRead(view(Status.IN_PROGRESS)));
    on(new Seen.Ending());
    assertThat(on(new Seen.StatusChanged(Status.CLOSED)))
        .containsExactly(NOTE, new Action.LeaveMeeting(true));
  }

  @Test
  void anEndBeforeRoomsWereOpenedOpensNone() {
    on(new Seen.Entered(Role.HOST), new Seen.Ending());
    assertThat(on(new Seen.RoomsRead(view(Status.NOT_STARTED))))
        .containsExactly(new Action.LeaveMeeting(false));
  }

  @Test
  void roomsThatWereClosedMeanwhileAreNotedOnceWhenTheyAreRead() {
    on(new Seen.Entered(Role.HOST));
    assertThat(on(new Seen.RoomsRead(view(Status.CLOSED)))).containsExactly(NOTE);
    assertThat(on(new Seen.RoomsRead(view(Status.CLOSED)))).isEmpty();
  }

  @Test
  void aConductorThatWasGivenNoRightsLeavesAsAnybodyDoes() {
    on(new Seen.Entered(Role.PARTICIPANT));
    assertThat(conductor.needsRights()).isTrue();
    assertThat(on(new Seen.Ending())).containsExactly(new Action.LeaveMeeting(true));
    assertThat(on(new Seen.Ending())).isEmpty();
  }
}
