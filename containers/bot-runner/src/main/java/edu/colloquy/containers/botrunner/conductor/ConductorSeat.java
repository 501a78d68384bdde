package edu.colloquy.containers.botrunner.conductor;

import edu.colloquy.containers.botrunner.line.Pause;
import edu.colloquy.containers.botrunner.meeting.JoinRequest;
import edu.colloquy.containers.botrunner.meeting.MeetingClient;
import edu.colloquy.containers.botrunner.meeting.MeetingSeat;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.breakout.Conductor;
import edu.colloquy.domain.breakout.Seen;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The conductor's seat in the meeting, taken again when it is lost. One thread at a time sits in
 * it; any may tell it things.
 */
final class ConductorSeat {
  /** Between two looks at the rooms, at the longest: whatever was missed is noticed then. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  /** A professor who owns the meeting may have to make the conductor co-host by hand. */
  private static final Duration READY_LIMIT = Duration.ofSeconds(120);

  /** Zoom gives a host's rights, if it does, within less. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final MeetingClient meetings;
  private final Supplier<JoinRequest> request;
  private final Conductor conductor;
  private final Records records;
  private final BlockingQueue<Signals.Signal> signals = new LinkedBlockingQueue<>();
  private Optional<Hands> hands = Optional.empty();
  private volatile Optional<MeetingSeat> seat = Optional.empty();
  private long joinedAtNanos;
  private boolean askedForCoHost;

  /**
   * @param request asked for each time, because host keys lapse
   */
  ConductorSeat(
      MeetingClient meetings, Supplier<JoinRequest> request, Conductor conductor, Records records) {
    this.meetings = meetings;
    this.request = request;
    this.conductor = conductor;
    this.records = records;
  }

  /**
   * Joins the meeting; returns once the rooms are open.
   *
   * @throws ServiceException when the meeting does not let it
   */
  void enter() throws InterruptedException {
    join();
    boolean ready = false;
    long until = System.nanoTime() + READY_LIMIT.toNanos();
    try {
      while (!conductor.isReady()) {
        if (System.nanoTime() - until > 0) {
          throw notReady();
        }
        if (next().isPresent()) {
          throw ServiceException.passing("Zoom meeting", "the conductor was put out", null);
        }
      }
      ready = true;
    } finally {
      if (!ready) {
        vanish();
      }
    }
  }

  /**
   * Stays in the meeting, and joins it again if it was lost; false when it is over, or a host
   * removed the conductor.
   */
  boolean stay(Pause pause) throws InterruptedException {
    if (seat.isEmpty()) {
      join();
    }
    pause.reset();
    Optional<Signals.Signal.Over> over = Optional.empty();
    while (over.isEmpty()) {
      over = next();
    }
    seat = Optional.empty();
    return over.get().loss() == MeetingSeat.Loss.CONNECTION && !hands.orElseThrow().left();
  }

  /** Tells the conductor something. */
  void tell(Seen seen) {
    signals.add(new Signals.Signal.Told(seen));
  }

  /** Is gone at once. */
  void vanish() {
    seat.ifPresent(MeetingSeat::vanish);
  }

  private void join() throws InterruptedException {
    MeetingSeat taken = meetings.join(request.get(), new Signals(signals));
    hands = Optional.of(new Hands(conductor, taken, records));
    seat = Optional.of(taken);
    joinedAtNanos = System.nanoTime();
    askedForCoHost = false;
  }

  /** Attends to the next signal; the seat's loss is returned. */
  private Optional<Signals.Signal.Over> next() throws InterruptedException {
    Signals.Signal signal = signals.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    askForCoHost();
    Hands atWork = hands.orElseThrow();
    switch (signal) {
      case Signals.Signal.Told(Seen seen) -> atWork.take(seen);
      case Signals.Signal.Over over -> {
        return Optional.of(over);
      }
      case null -> atWork.look();
    }
    return Optional.empty();
  }

  /** Once, where a professor owns the meeting and was there first. */
  private void askForCoHost() {
    boolean patient = System.nanoTime() - joinedAtNanos < PATIENCE.toNanos();
    if (!askedForCoHost && !patient && conductor.needsRights()) {
      askedForCoHost = true;
      records.askForCoHost();
    }
  }

  private ServiceException notReady() {
    return ServiceException.refused(
        "Zoom meeting",
        conductor.controlsRooms()
            ? "the breakout rooms did not open within " + READY_LIMIT.toSeconds() + " s."
            : "the conductor was not made host or co-host within %d s. Have its Zoom user own the"
                    .formatted(READY_LIMIT.toSeconds())
                + " meeting (HOST_ARRANGEMENT SERVICE_USER), be its alternative host, or make it"
                + " co-host in the meeting.");
  }
}
