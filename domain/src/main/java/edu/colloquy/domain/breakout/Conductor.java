package edu.colloquy.domain.breakout;

import edu.colloquy.domain.breakout.BreakoutView.Status;
import edu.colloquy.domain.meeting.presence.Participant;
import edu.colloquy.domain.room.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a session's conductor decides: from what was seen in the meeting so far follows what is to
 * be done. What is there already is adopted, what was asked for is not asked for again until the
 * rooms have been read anew, so that events may come twice, late, or in another order. Pure; for
 * one thread.
 */
public final class Conductor {
  /** What is told to all rooms before they are closed. */
  static final String FAREWELL = "The tutorials are over. You will be brought back in a moment.";

  private static final Action READ_PARTICIPANTS = new Action.ReadParticipants();

  private final BreakoutPlan plan;
  private final Floor floor;
  private Seen.Role role = Seen.Role.PARTICIPANT;
  private Optional<BreakoutView> view = Optional.empty();
  private boolean studentsMove;
  private boolean ending;
  private boolean stageAsked;
  private boolean readAsked;
  private boolean participantsWanted;
  private boolean participantsAsked;
  private boolean closingToNote;
  private boolean gone;

  /**
   * @param studentsMove whether students go to their rooms as they come; else once triggered
   */
  public Conductor(BreakoutPlan plan, boolean studentsMove) {
    this.plan = plan;
    this.floor = new Floor(plan);
    this.studentsMove = studentsMove;
  }

  /** Whether everyone can go to their rooms. */
  public boolean isReady() {
    return view.filter(seen -> seen.status() == Status.IN_PROGRESS && missing(seen).isEmpty())
        .isPresent();
  }

  /** Whether the conductor may do what it is there for. */
  public boolean controlsRooms() {
    return role.controlsRooms();
  }

  /**
   * Whether somebody has to make it host or co-host; not once the session ends and it has handed
   * the meeting over.
   */
  public boolean needsRights() {
    return !ending && !role.controlsRooms();
  }

  /** Takes in what was seen, and says what is to be done, in this order. */
  public List<Action> on(Seen seen) {
    takeIn(seen);
    if (gone) {
      return List.of();
    }
    if (!role.controlsRooms()) {
      return ending ? leave() : List.of();
    }
    List<Action> records = records();
    if (records.contains(READ_PARTICIPANTS)) {
      return records; // Who is who comes first; the answer leads to the rest.
    }
    List<Action> actions = new ArrayList<>(records);
    actions.addAll(floor.receive(role));
    actions.addAll(view.map(this::decide).orElseGet(this::read));
    return List.copyOf(actions);
  }

  private void takeIn(Seen seen) {
    switch (seen) {
      case Seen.Entered(Seen.Role as) -> enter(as);
      case Seen.RoleChanged(Seen.Role as) -> role = as;
      case Seen.Arrived(Person person) -> floor.arrived(person);
      case Seen.Left(String uuid) -> floor.left(uuid);
      case Seen.Waiting(Person person) -> floor.waits(person);
      case Seen.StatusChanged(Status status) -> change(status);
      case Seen.RoomsRead(BreakoutView read) -> read(read);
      case Seen.ParticipantsRead(List<Participant> stored) -> read(stored);
      case Seen.ParticipantsUnread _ -> participantsAsked = true;
      case Seen.Matched _ -> participantsWanted = true;
      case Seen.Triggered _ -> trigger();
      case Seen.Ending _ -> ending = true;
    }
  }

  private void enter(Seen.Role as) {
    role = as;
    view = Optional.empty();
    stageAsked = false;
    readAsked = false;
    participantsWanted = true;
    participantsAsked = false;
    floor.clear();
  }

  private void change(Status status) {
    closingToNote |= status == Status.CLOSED && view.isPresent() && !isClosed();
    view = view.map(seen -> seen.at(status));
    stageAsked = false;
  }

  private void read(BreakoutView read) {
    closingToNote |= read.status() == Status.CLOSED && !isClosed();
    view = Optional.of(read);
    stageAsked = false;
    readAsked = false;
    participantsAsked = false;
    floor.read(read);
    participantsWanted |= floor.hasStrangers();
  }

  private void read(List<Participant> stored) {
    participantsWanted = false;
    participantsAsked = false;
    floor.read(stored);
  }

  private boolean isClosed() {
    return view.filter(seen -> seen.status() == Status.CLOSED).isPresent();
  }

  private void trigger() {
    studentsMove = true;
    // A host closed the rooms; whoever triggers wants them open again.
    view = view.map(seen -> seen.status() == Status.CLOSED ? seen.at(Status.NOT_STARTED) : seen);
  }

  private List<Action> decide(BreakoutView seen) {
    if (ending) {
      return end(seen);
    }
    return switch (seen.status()) {
      case NOT_STARTED -> once(open(seen));
      case IN_PROGRESS -> missing(seen).isEmpty() ? floor.place(seen, studentsMove) : List.of();
      case CLOSING, CLOSED -> List.of();
    };
  }

  private List<Action> open(BreakoutView seen) {
    List<String> missing = missing(seen);
    Action first =
        missing.isEmpty() ? new Action.OpenBreakoutRooms() : new Action.CreateBreakoutRoom(missing);
    return List.of(first, new Action.GetBreakoutRooms());
  }

  private List<Action> end(BreakoutView seen) {
    return switch (seen.status()) {
      case IN_PROGRESS ->
          once(List.of(new Action.Broadcast(FAREWELL), new Action.CloseBreakoutRooms()));
      case CLOSING -> List.of();
      case NOT_STARTED, CLOSED -> leave();
    };
  }

  /** A host that leaves ends the meeting: the professor takes over, or nobody says good-bye. */
  private List<Action> leave() {
    gone = true;
    Optional<Integer> professor = floor.professorsUserId().filter(it -> role == Seen.Role.HOST);
    List<Action> actions = new ArrayList<>();
    professor.ifPresent(userId -> actions.add(new Action.MakeHost(userId)));
    actions.add(new Action.LeaveMeeting(role != Seen.Role.HOST || professor.isPresent()));
    return actions;
  }

  /** What is to be read of, or written into, what is stored. */
  private List<Action> records() {
    List<Action> actions = new ArrayList<>();
    if (closingToNote) {
      closingToNote = false;
      actions.add(new Action.NoteRoomsClosed());
    }
    if (participantsWanted && !participantsAsked) {
      participantsAsked = true;
      actions.add(READ_PARTICIPANTS);
    }
    return actions;
  }

  private List<Action> once(List<Action> actions) {
    boolean asked = stageAsked;
    stageAsked = true;
    return asked ? List.of() : actions;
  }

  private List<Action> read() {
    boolean asked = readAsked;
    readAsked = true;
    return asked ? List.of() : List.of(new Action.GetBreakoutRooms());
  }

  private List<String> missing(BreakoutView seen) {
    return plan.rooms().stream()
        .map(Room::name)
        .filter(name -> seen.named(name).isEmpty())
        .toList();
  }
}
