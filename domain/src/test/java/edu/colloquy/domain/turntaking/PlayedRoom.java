package edu.colloquy.domain.turntaking;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A room on a virtual clock: what happens in it, and what was decided, each with its time. */
final class PlayedRoom {
  /** A decision and its time. */
  record Decided(long atMs, TurnDecision decision) {}

  private static final int PER_WORD_MS = 300;

  private final TurnTaking turnTaking = new TurnTaking(TurnTakingSettings.DEFAULTS);
  private final List<Decided> decided = new ArrayList<>();
  private long nowMs;

  /** The student says words, each of 300 ms, and they are final once a pause followed. */
  PlayedRoom says(String words) {
    return says(0, words);
  }

  PlayedRoom says(int speaker, String words) {
    long start = nowMs;
    String[] all = words.split(" ");
    voice(start);
    StringBuilder soFar = new StringBuilder();
    for (int i = 0; i < all.length; i++) {
      soFar.append(i == 0 ? "" : " ").append(all[i]);
      long end = start + (long) (i + 1) * PER_WORD_MS;
      at(end);
      happens(new TurnEvent.Words(end, speaker, soFar.toString(), end, false));
    }
    long end = nowMs;
    happens(new TurnEvent.VoiceEnded(end, end));
    happens(new TurnEvent.Words(end, speaker, soFar.toString(), end, true));
    return this;
  }

  /** A sound that is no word. */
  PlayedRoom noise(int forMs) {
    voice(nowMs);
    at(nowMs + forMs);
    happens(new TurnEvent.VoiceEnded(nowMs, nowMs));
    return this;
  }

  private void voice(long since) {
    happens(new TurnEvent.VoiceStarted(since, since));
  }

  PlayedRoom tutorSpeaks() {
    happens(new TurnEvent.TutorPrepares(nowMs));
    happens(new TurnEvent.TutorBegan(nowMs));
    return this;
  }

  PlayedRoom tutorFinishes(String said) {
    happens(new TurnEvent.TutorEnded(nowMs, said));
    return this;
  }

  PlayedRoom types() {
    happens(new TurnEvent.Typed(nowMs));
    return this;
  }

  PlayedRoom modelSees(TurnEvent event) {
    happens(event);
    return this;
  }

  PlayedRoom pause(long ms) {
    at(nowMs + ms);
    return this;
  }

  long nowMs() {
    return nowMs;
  }

  List<TurnDecision> decisions() {
    return decided.stream().map(Decided::decision).toList();
  }

  <T extends TurnDecision> List<T> decisions(Class<T> kind) {
    return decisions().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The texts of the turns that ended. */
  List<String> turns() {
    return decisions(TurnDecision.EndTurn.class).stream().map(TurnDecision.EndTurn::text).toList();
  }

  /** When the first decision of a kind was made. */
  long timeOf(Class<? extends TurnDecision> kind) {
    return decided.stream()
        .filter(one -> kind.isInstance(one.decision()))
        .findFirst()
        .orElseThrow()
        .atMs();
  }

  private void at(long ms) {
    OptionalLong wake = turnTaking.wakeAtMs();
    while (wake.isPresent() && wake.getAsLong() <= ms) {
      happens(new TurnEvent.Tick(wake.getAsLong()));
      wake = turnTaking.wakeAtMs();
    }
    nowMs = ms;
  }

  private void happens(TurnEvent event) {
    nowMs = event.atMs();
    turnTaking.on(event).forEach(decision -> decided.add(new Decided(nowMs, decision)));
  }
}
