package edu.colloquy.local.turntaking;

import edu.colloquy.domain.turntaking.TurnDecision;
import edu.colloquy.domain.turntaking.TurnEvent;
import edu.colloquy.domain.turntaking.TurnTaking;
import edu.colloquy.domain.turntaking.TurnTakingSettings;
import edu.colloquy.local.turntaking.TurnScript.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** Plays one script through the turn-taking of a room, on a virtual clock. */
final class Playback {
  /** Long enough for every turn to end after the last word. */
  private static final int AFTERMATH_MS = 10_000;

  /** The tutor is taken to speak around an interruption that no speech of its is given for. */
  private static final int PRESUMED_BEFORE_MS = 1_500;

  private static final int PRESUMED_AFTER_MS = 3_000;

  /**
   * A decision.
   *
   * @param lastWordEndMs when the last word ended of those that were settled by then
   */
  record Decided(long atMs, TurnDecision decision, long lastWordEndMs) {}

  private final TurnTaking turnTaking = new TurnTaking(TurnTakingSettings.DEFAULTS);
  private final List<Decided> decided = new ArrayList<>();
  private long lastWordEndMs = -1;

  private Playback() {}

  /** Everything that is decided in a script, in order. */
  static List<Decided> of(TurnScript script) {
    Playback playback = new Playback();
    List<TurnEvent> events = new ArrayList<>(RecogniserModel.events(script.words()));
    for (Span span : speaking(script)) {
      events.add(new TurnEvent.TutorBegan(span.fromMs()));
      events.add(new TurnEvent.TutorEnded(span.toMs(), ""));
    }
    events.sort(Comparator.comparingLong(TurnEvent::atMs));
    events.forEach(playback::play);
    long end = events.isEmpty() ? 0 : events.getLast().atMs() + AFTERMATH_MS;
    playback.play(new TurnEvent.Tick(end));
    return playback.decided;
  }

  private static List<Span> speaking(TurnScript script) {
    if (!script.avatarSpeaking().isEmpty()) {
      return script.avatarSpeaking();
    }
    return script.interruptionsMs().stream()
        .map(at -> new Span(Math.max(0, at - PRESUMED_BEFORE_MS), at + PRESUMED_AFTER_MS))
        .toList();
  }

  private void play(TurnEvent event) {
    OptionalLong wake = turnTaking.wakeAtMs();
    while (wake.isPresent() && wake.getAsLong() < event.atMs()) {
      take(new TurnEvent.Tick(wake.getAsLong()));
      wake = turnTaking.wakeAtMs();
    }
    if (event instanceof TurnEvent.Words words && words.settled()) {
      lastWordEndMs = words.endMs();
    }
    take(event);
  }

  private void take(TurnEvent event) {
    for (TurnDecision decision : turnTaking.on(event)) {
      decided.add(new Decided(event.atMs(), decision, lastWordEndMs));
    }
  }
}
