package edu.colloquy.simulators.zoom.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A meeting's life: it starts with the first participant, has breakout rooms once its host opened
 * them, and is over when ended or when it has been empty for a while. Thread-safe; whoever changes
 * it takes its lock, and the pacer does not.
 */
public final class LiveMeeting {
  /** Where a meeting is in its life. */
  public enum Status {
    WAITING,
    STARTED,
    ENDED
  }

  private static final String HOST_ENDED = "Host ended the meeting.";

  // Zoom counts user ids of a meeting in these steps.
  private static final int FIRST_USER_ID = 16_778_240;
  private static final int USER_ID_STEP = 1024;

  private final Supplier<List<RoomPlan>> plans;
  private final MeetingObserver observer;
  private final Duration endsAfterEmpty;
  private final Room mainSession = Room.mainSession();
  private BreakoutRooms breakoutRooms;
  private volatile List<Room> rooms = List.of(mainSession);
  private volatile MainSessionTap tap = MainSessionTap.NONE;
  private volatile Status status = Status.WAITING;
  private volatile Instant startedAt;
  private volatile long emptySinceNanos;
  private int nextUserId = FIRST_USER_ID;

  /**
   * A meeting that nobody has joined yet.
   *
   * @param plans its breakout rooms, asked for when they are opened
   * @param observer whom to tell
   * @param endsAfterEmpty how long it may be empty, once started, before it ends by itself
   */
  public LiveMeeting(
      Supplier<List<RoomPlan>> plans, MeetingObserver observer, Duration endsAfterEmpty) {
    this.plans = plans;
    this.observer = observer;
    this.endsAfterEmpty = endsAfterEmpty;
  }

  /** From now on lets somebody listen to the main session, in place of who did before. */
  public void tap(MainSessionTap listener) {
    tap = listener;
  }

  /** Where it is in its life. */
  public Status status() {
    return status;
  }

  /** When the first participant came; {@code null} before. */
  public Instant startedAt() {
    return startedAt;
  }

  /** Everybody who is in, main session first, then room by room. */
  public List<Participant> participants() {
    return rooms.stream().flatMap(room -> List.of(room.people()).stream()).toList();
  }

  /**
   * Lets somebody in, and moves them to the breakout room that waits for their e-mail, if open.
   *
   * @throws MeetingRefused if the meeting is over
   */
  public synchronized Participant join(Attendee attendee, boolean host, MeetingClient client)
      throws MeetingRefused {
    if (status == Status.ENDED) {
      throw MeetingRefused.ended();
    }
    if (status == Status.WAITING) {
      status = Status.STARTED;
      startedAt = Instant.now();
      observer.started();
    }
    Participant newcomer = new Participant(this, attendee, host, client, newUserId());
    client.event(new MeetingEvent.Joined(newcomer.userId(), newcomer.uuid(), host));
    enter(newcomer, mainSession, newcomer.userId());
    observer.joined(newcomer);
    if (roomsAreOpen()) {
      client.event(new MeetingEvent.BreakoutRoomsOpened());
      moveToAssigned(newcomer);
    }
    return newcomer;
  }

  /** Ends the meeting for everyone; {@code false} if it was not going on. */
  public synchronized boolean end() {
    if (status != Status.STARTED) {
      return false;
    }
    status = Status.ENDED;
    for (Participant participant : participants()) {
      remove(participant, HOST_ENDED);
      participant.client().event(new MeetingEvent.MeetingEnded());
    }
    observer.ended();
    tap.ended();
    return true;
  }

  synchronized void openBreakoutRooms(Participant by) throws MeetingRefused {
    if (!by.host()) {
      throw MeetingRefused.notHost();
    }
    if (roomsAreOpen()) {
      by.client().event(new MeetingEvent.BreakoutRoomsOpened());
      return;
    }
    List<RoomPlan> planned = plans.get();
    if (planned.isEmpty()) {
      throw MeetingRefused.failed("No breakout rooms were planned; PATCH the meeting's settings.");
    }
    List<Participant> everybody = participants();
    breakoutRooms = new BreakoutRooms(planned);
    rooms = Stream.concat(Stream.of(mainSession), breakoutRooms.all().stream()).toList();
    everybody.forEach(one -> one.client().event(new MeetingEvent.BreakoutRoomsOpened()));
    everybody.forEach(this::moveToAssigned);
  }

  synchronized void joinBreakoutRoom(Participant participant, String name) throws MeetingRefused {
    if (!participant.room().holds(participant)) {
      throw MeetingRefused.failed("You are no longer in this meeting.");
    }
    if (!roomsAreOpen()) {
      throw MeetingRefused.failed("Breakout rooms are not open; the host has to open them.");
    }
    Room room =
        breakoutRooms
            .named(name)
            .orElseThrow(() -> MeetingRefused.failed("No breakout room is named '" + name + "'."));
    move(participant, room);
  }

  synchronized void leave(Participant participant, String reason) {
    if (participant.room().holds(participant)) {
      remove(participant, participant.attendee().userName() + " " + reason);
      if (participants().isEmpty()) {
        emptySinceNanos = System.nanoTime();
      }
    }
  }

  /** Carries 20 ms of audio; by the pacer. */
  void tick(Mixer mixer) {
    if (status != Status.STARTED) {
      return;
    }
    boolean empty = true;
    for (Room room : rooms) {
      Participant[] people = room.people();
      if (people.length > 0) {
        empty = false;
        mixer.mix(people);
      }
      if (room.isMainSession()) {
        tap.heard(people, mixer.said());
      }
    }
    if (empty) {
      endIfEmptyForLong();
    }
  }

  private synchronized void endIfEmptyForLong() {
    long emptyNanos = System.nanoTime() - emptySinceNanos;
    if (participants().isEmpty() && emptyNanos >= endsAfterEmpty.toNanos()) {
      end();
    }
  }

  private boolean roomsAreOpen() {
    return breakoutRooms != null;
  }

  private void moveToAssigned(Participant participant) {
    breakoutRooms
        .assignedTo(participant.attendee().userEmail())
        .ifPresent(room -> move(participant, room));
  }

  private void move(Participant participant, Room next) {
    if (participant.room() == next) {
      participant.client().event(joinedRoom(participant));
      return;
    }
    exit(participant, participant.attendee().userName() + " left to join a breakout room.");
    enter(participant, next, newUserId());
    observer.joinedRoom(participant);
  }

  private void enter(Participant participant, Room room, int userId) {
    participant.enter(room, userId);
    if (!room.isMainSession()) {
      participant.client().event(joinedRoom(participant));
    }
    room.add(participant);
    room.introduceTo(participant);
    room.tellOthers(
        participant, new MeetingEvent.ParticipantJoined(participant.attendee(), room.name()));
  }

  private void exit(Participant participant, String reason) {
    Room room = participant.room();
    room.remove(participant);
    room.tellOthers(
        participant, new MeetingEvent.ParticipantLeft(participant.attendee(), room.name()));
    if (!room.isMainSession()) {
      observer.leftRoom(participant, room.uuid(), reason);
    }
  }

  private void remove(Participant participant, String reason) {
    exit(participant, reason);
    observer.left(participant, participant.roomName(), reason);
  }

  private static MeetingEvent joinedRoom(Participant participant) {
    return new MeetingEvent.BreakoutRoomJoined(participant.roomName(), participant.userId());
  }

  private int newUserId() {
    int id = nextUserId;
    nextUserId += USER_ID_STEP;
    return id;
  }
}
