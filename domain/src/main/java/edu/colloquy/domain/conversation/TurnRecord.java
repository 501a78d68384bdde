package edu.colloquy.domain.conversation;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.delivery.Appearance;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.tutor.policy.Handover;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseLostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what was said, then tells those who watch; beside the conversation, in its order, so that
 * no answer waits for a database. Thread-safe.
 */
final class TurnRecord implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TurnRecord.class);
  private static final int ATTEMPTS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final RoomId room;
  private final Lease lease;
  private final ConversationRepository repository;
  private final RoomNotifier notifier;
  private final Runnable leaseLost;
  private volatile boolean lost;
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

  /**
   * Stores a turn with the segments that were said in it, pushes them, and then goes on. What
   * cannot be stored at once is tried again before anything that comes after it; where that does
   * not help, the room is given up, and nothing is stored, pushed or done any more.
   */
  void save(Turn turn, List<TranscriptSegment> segments, Runnable afterwards) {
    then(
        () -> {
          if (!stored(turn, segments)) {
            lost = true;
            leaseLost.run();
            return;
          }
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
          if (!lost) {
            work.run();
          }
        });
  }

  private boolean stored(Turn turn, List<TranscriptSegment> segments) {
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        repository.save(turn, segments, lease);
        return true;
      } catch (LeaseLostException e) {
        return false;
      } catch (RuntimeException e) {
        LOG.warn("Turn {} could not be stored, attempt {}: {}", turn.id(), attempt, e.toString());
      }
      if (attempt < ATTEMPTS && !slept(pause)) {
        return false;
      }
      pause = pause.multipliedBy(2);
    }
    return false;
  }

  private static boolean slept(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Shows that the tutor appears otherwise from now on, in a room that is live. */
  void appears(Appearance appearance, Instant at) {
    push(
        new ServerMessage.RoomStatus(
            room.toString(), RoomStatus.LIVE.name(), Optional.of(appearance.reason()), at));
    if (appearance.cause() == Appearance.Cause.FAILED) {
      alert(appearance.reason());
    }
    if (!appearance.wordsForStudent().isEmpty()) {
      String id = room + "-appears-" + at.toEpochMilli();
      push(new ServerMessage.TutorMessage(room.toString(), id, appearance.wordsForStudent(), true));
    }
  }

  /** Shows words that may still change. */
  void interim(Speaker speaker, String segmentId, String text, double confidence, Instant at) {
    push(
        new ServerMessage.TranscriptUpdate(
            room.toString(), speaker.wireName(), text, confidence, false, segmentId, at));
  }

  /** Shows that something is wrong with the room. */
  void alert(String detail) {
    push(new ServerMessage.Alert(room.toString(), "technical", detail));
  }

  /** Shows that a student may have given up or gone. */
  void silence(String detail) {
    push(new ServerMessage.Alert(room.toString(), "silence", detail));
  }

  /** Shows what the tutor leaves to the professor. */
  void handover(Handover handover) {
    push(new ServerMessage.Alert(room.toString(), handover.kind().wireName(), handover.detail()));
  }

  /** Shows a piece of the answer to a student who typed. */
  void chunk(Turn turn, String delta, boolean done) {
    push(new ServerMessage.TutorMessage(room.toString(), turn.id(), delta, done));
  }

  /** Pushes a message to those who watch the room. */
  private void push(ServerMessage message) {
    if (!lost) {
      notifier.push(new Audience.RoomAudience(room), message);
    }
  }

  /** Waits until everything is stored. */
  @Override
  public void close() {
    inOrder.close();
  }
}
