package edu.colloquy.simulators.zoom.meeting;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A meeting's life: it starts with the first participant, and is over when it is ended, when its
 * host leaves without having handed over, or when it has been empty for a while. Thread-safe;
 * whoever changes it takes its lock, and the pacer does not.
 */
public final class LiveMeeting {
  /** Where a meeting is in its life. */
  public enum Status {
    WAITING,
    STARTED,
    ENDED
  }

  /** Meeting SDK: onUserLeave.reasonCode. */
  private static final int REMOVED = 6;

  private static final int REMOVED_WAITING = 7;
  private static final String HOST_ENDED = "Host ended the meeting.";

  private final Supplier<MeetingPlan> plans;
  private final MeetingObserver observer;
  private final MeetingPace pace;
  private final Seating seating;
  private final Breakouts breakouts;
  private final Hosts hosts;
  private final WaitingRoom waitingRoom;
  private final Set<Attendee> removed = new HashSet<>();
  private volatile MainSessionTap tap = MainSessionTap.NONE;
  private volatile Status status = Status.WAITING;
  private volatile Instant startedAt;
  private volatile long emptySinceNanos;

  /**
   * A meeting that nobody has joined yet.
   *
   * @param plans what was planned; asked for when somebody comes, its rooms when it starts
   * @param observer whom to tell
   */
  public LiveMeeting(Supplier<MeetingPlan> plans, MeetingObserver observer, MeetingPace pace) {
    this.plans = plans;
    this.observer = observer;
    this.pace = pace;
    this.seating = new Seating(observer);
    this.breakouts = new Breakouts(seating, pace.countdownSecond());
    this.hosts = new Hosts(seating);
    this.waitingRoom = new WaitingRoom(observer);
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
    return seating.people();
  }

  /**
   * Lets somebody in, or has them wait at the door until a host lets them in or comes.
   *
   * @throws MeetingRefused if the meeting is over
   */
  public synchronized Participant join(Attendee attendee, HostClaim claim, MeetingClient client)
      throws MeetingRefused {
    if (status == Status.ENDED) {
      throw MeetingRefused.ended();
    }
    if (removed.contains(attendee)) {
      throw MeetingRefused.removed();
    }
    Participant newcomer = new Participant(this, attendee, claim, client, seating.newUserId());
    if (hasToWait(claim)) {
      waitingRoom.enter(newcomer);
      tellOfWaiting(newcomer);
    } else {
      letIn(newcomer);
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
      seating.remove(participant, HOST_ENDED);
      participant.client().event(new MeetingEvent.MeetingEnded());
    }
    waitingRoom.people().forEach(one -> one.client().event(new MeetingEvent.MeetingEnded()));
    observer.ended();
    tap.ended();
    return true;
  }

  Breakouts breakouts() {
    return breakouts;
  }

  Hosts hosts() {
    return hosts;
  }

  Seating seating() {
    return seating;
  }

  WaitingRoom waitingRoom() {
    return waitingRoom;
  }

  /** Lets somebody in who waits. */
  void admit(Participant waiting) {
    if (waitingRoom.leave(waiting)) {
      observer.admitted(waiting);
      letIn(waiting);
    }
  }

  /** Sends somebody who is in to the waiting room. */
  void hold(Participant participant) {
    goes(participant, "was put into the waiting room.");
    participant.waits();
    waitingRoom.enter(participant);
    tellOfWaiting(participant);
  }

  /** Removes somebody who is in or waits; Zoom by default lets nobody back who was removed. */
  void expel(Participant participant) {
    boolean inside = seating.holds(participant);
    removed.add(participant.attendee());
    goes(participant, "was removed by the host.");
    participant.client().event(new MeetingEvent.Removed(inside ? REMOVED : REMOVED_WAITING));
  }

  /** Makes somebody host who knows the key, where nobody is. */
  void claimHost(Participant by, String hostKey) throws MeetingRefused {
    if (!plans.get().hostKey().equals(hostKey)) {
      throw MeetingRefused.invalidParameters("The host key is wrong.");
    }
    hosts.claim(by);
    receiveThoseWhoWait(by);
  }

  /** Meeting SDK: leaveMeeting by the host ends the meeting. */
  synchronized void leave(Participant participant) {
    if (participant.role() == MeetingRole.HOST && seating.holds(participant)) {
      end();
    } else {
      goes(participant, "left the meeting.");
    }
  }

  synchronized void lose(Participant participant) {
    goes(participant, "got disconnected from the meeting.");
    hosts.succeed();
  }

  /** Carries 20 ms of audio; by the pacer. */
  void tick(Mixer mixer) {
    if (status != Status.STARTED) {
      return;
    }
    closeRoomsInTime();
    boolean empty = true;
    for (Room room : seating.rooms()) {
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

  private void closeRoomsInTime() {
    if (breakouts.status() == BreakoutStatus.CLOSING) {
      synchronized (this) {
        breakouts.tick();
      }
    }
  }

  private void goes(Participant participant, String reason) {
    waitingRoom.leave(participant);
    if (seating.holds(participant)) {
      seating.remove(participant, participant.attendee().userName() + " " + reason);
      breakouts.left(participant);
      if (participants().isEmpty()) {
        emptySinceNanos = System.nanoTime();
      }
    }
  }

  private synchronized void endIfEmptyForLong() {
    long emptyNanos = System.nanoTime() - emptySinceNanos;
    if (participants().isEmpty() && emptyNanos >= pace.endsAfterEmpty().toNanos()) {
      end();
    }
  }

  private boolean hasToWait(HostClaim claim) {
    MeetingPlan plan = plans.get();
    boolean noHost = hosts.host().isEmpty();
    return claim == HostClaim.NONE
        && (plan.waitingRoom() || noHost && status == Status.WAITING && !plan.joinBeforeHost());
  }

  private void letIn(Participant newcomer) {
    if (status == Status.WAITING) {
      status = Status.STARTED;
      startedAt = Instant.now();
      breakouts.begin(plans.get());
      observer.started();
    }
    hosts.receive(newcomer);
    seating.enter(newcomer);
    breakouts.arrived(newcomer);
    if (newcomer.role().controlsRooms()) {
      receiveThoseWhoWait(newcomer);
    }
  }

  private void receiveThoseWhoWait(Participant host) {
    for (Participant waiting : waitingRoom.people()) {
      if (plans.get().waitingRoom()) {
        host.client()
            .event(new MeetingEvent.UserIsInWaitingRoom(waiting.userId(), waiting.attendee()));
      } else {
        admit(waiting);
      }
    }
  }

  private void tellOfWaiting(Participant waiting) {
    for (Participant one : participants()) {
      if (one.role().controlsRooms()) {
        one.client()
            .event(new MeetingEvent.UserIsInWaitingRoom(waiting.userId(), waiting.attendee()));
      }
    }
  }
}
