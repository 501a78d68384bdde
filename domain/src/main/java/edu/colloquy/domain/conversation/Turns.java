package edu.colloquy.domain.conversation;

import edu.colloquy.domain.turntaking.TurnDecision;
import edu.colloquy.domain.turntaking.TurnEvent;
import edu.colloquy.domain.turntaking.TurnTaking;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * A room's turn-taking in real time: tells it what happens, wakes it when it wants to be, and has
 * done what it decides. What a decision brings about is told after all of its decisions are done.
 * Used by the conversation's thread alone.
 */
final class Turns implements Floor {
  private static final long NEVER = Long.MAX_VALUE;

  private final TurnTaking turnTaking;
  private final ConversationLoop loop;
  private final Pace pace;
  private final Consumer<TurnDecision> decisions;
  private final Deque<TurnEvent> waiting = new ArrayDeque<>();
  private boolean deciding;
  private long wakeAtMs = NEVER;

  /**
   * @param decisions does what is decided
   */
  Turns(ConversationLoop loop, Pace pace, Consumer<TurnDecision> decisions) {
    this.turnTaking = new TurnTaking(pace.turns());
    this.loop = loop;
    this.pace = pace;
    this.decisions = decisions;
  }

  /** Something happens now. */
  void now(LongFunction<TurnEvent> event) {
    happens(event.apply(pace.nowMs()));
  }

  /** Something happened. */
  void happens(TurnEvent event) {
    waiting.add(event);
    if (deciding) {
      return;
    }
    deciding = true;
    try {
      for (TurnEvent next = waiting.poll(); next != null; next = waiting.poll()) {
        turnTaking.on(next).forEach(decisions);
      }
    } finally {
      deciding = false;
    }
    sleep();
  }

  @Override
  public void tutorPrepares() {
    now(TurnEvent.TutorPrepares::new);
  }

  @Override
  public void tutorBegan() {
    now(TurnEvent.TutorBegan::new);
  }

  @Override
  public void tutorEnded(String said) {
    now(at -> new TurnEvent.TutorEnded(at, said));
  }

  /** A voice began, or stopped, at a time. */
  void voice(boolean sounds, long knownMs, long atMs) {
    happens(
        sounds
            ? new TurnEvent.VoiceStarted(knownMs, atMs)
            : new TurnEvent.VoiceEnded(knownMs, atMs));
  }

  long nowMs() {
    return pace.nowMs();
  }

  private void sleep() {
    OptionalLong wake = turnTaking.wakeAtMs();
    if (wake.isEmpty() || wake.getAsLong() >= wakeAtMs) {
      return;
    }
    long at = wake.getAsLong();
    wakeAtMs = at;
    loop.executeAfter(pace.until(at - pace.nowMs()), () -> woken(at));
  }

  private void woken(long at) {
    if (at == wakeAtMs) {
      wakeAtMs = NEVER;
    }
    happens(new TurnEvent.Tick(Math.max(at, pace.nowMs())));
  }
}
