package edu.colloquy.containers.botrunner.conductor;

import edu.colloquy.containers.botrunner.meeting.Attendee;
import edu.colloquy.containers.botrunner.meeting.MeetingListener;
import edu.colloquy.containers.botrunner.meeting.MeetingSeat;
import edu.colloquy.domain.breakout.BreakoutView;
import edu.colloquy.domain.breakout.Person;
import edu.colloquy.domain.breakout.Seen;
import java.util.concurrent.BlockingQueue;

/** Puts what one seat sees into a queue, in order. Thread-safe. */
final class Signals implements MeetingListener {
  private final BlockingQueue<Signal> queue;

  Signals(BlockingQueue<Signal> queue) {
    this.queue = queue;
  }

  /** What the conductor's thread has to attend to. */
  sealed interface Signal {
    /** Something was seen, or asked for. */
    record Told(Seen seen) implements Signal {}

    /** The seat is lost. */
    record Over(MeetingSeat.Loss loss) implements Signal {}
  }

  @Override
  public void entered(Seen.Role role) {
    tell(new Seen.Entered(role));
  }

  @Override
  public void roleChanged(Seen.Role role) {
    tell(new Seen.RoleChanged(role));
  }

  @Override
  public void joined(Attendee who, String room) {
    tell(new Seen.Arrived(person(who)));
  }

  @Override
  public void left(Attendee who, String room) {
    tell(new Seen.Left(who.uuid()));
  }

  @Override
  public void waits(Attendee who) {
    tell(new Seen.Waiting(person(who)));
  }

  @Override
  public void roomStatusChanged(BreakoutView.Status status) {
    tell(new Seen.StatusChanged(status));
  }

  @Override
  public void over(MeetingSeat.Loss loss) {
    queue.add(new Signal.Over(loss));
  }

  private void tell(Seen seen) {
    queue.add(new Signal.Told(seen));
  }

  private static Person person(Attendee who) {
    return new Person(who.uuid(), who.userId(), who.name(), who.email(), who.customerKey());
  }
}
