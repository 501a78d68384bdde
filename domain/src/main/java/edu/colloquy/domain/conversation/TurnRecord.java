package edu.colloquy.domain.conversation;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseLostException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stores what was said, then tells those who watch; beside the conversation, in its order, so that
 * no answer waits for a database. Thread-safe.
 */
final class TurnRecord implements AutoCloseable {
  private final RoomId room;
  private final Lease lease;
  private final ConversationRepository repository;
  private final RoomNotifier notifier;
  private final Runnable leaseLost;
  private final ExecutorService inOrder =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("turn-record").factory());

  TurnRecord(
      Lease lease, ConversationRepository repository, RoomNotifier notifier, Runnable leaseLost) {
    this.room = lease.room();
    this.lease = lease;
    this.repository = repository;
    this.notifier = notifier;
    this.leaseLost = leaseLost;
  }

  /** Stores a turn with the segments that were said in it, pushes them, and then goes on. */
  void save(Turn turn, List<TranscriptSegment> segments, Runnable afterwards) {
    then(
        () -> {
          repository.save(turn, segments, lease);
          segments.forEach(segment -> push(segment.toUpdate()));
          if (!turn.isOpen()) {
            push(
                new ServerMessage.Turn(
                    room.toString(),
                    turn.id(),
                    turn.studentText(),
                    turn.tutorText().orElse(""),
                    turn.timingsMs()));
          }
          afterwards.run();
        });
  }

  /** Does something once everything before it is stored. */
  void then(Runnable work) {
    inOrder.execute(
        () -> {
          try {
            work.run();
          } catch (LeaseLostException e) {
            leaseLost.run();
          }
        });
  }

  /** Shows words that may still change. */
  void interim(Speaker speaker, String segmentId, String text, double confidence, Instant at) {
    push(
        new ServerMessage.TranscriptUpdate(
            room.toString(), speaker.wireName(), text, confidence, false, segmentId, at));
  }

  /** Pushes a message to those who watch the room. */
  void push(ServerMessage message) {
    notifier.push(new Audience.RoomAudience(room), message);
  }

  /** Waits until everything is stored. */
  @Override
  public void close() {
    inOrder.close();
  }
}
