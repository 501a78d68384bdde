package edu.colloquy.domain.turntaking;

/** What happens in a room, with its time: ms on any clock that never goes back. */
public sealed interface TurnEvent {

  /** When it became known. */
  long atMs();

  /**
   * Somebody's voice is heard.
   *
   * @param sinceMs when its first sound came
   */
  record VoiceStarted(long atMs, long sinceMs) implements TurnEvent {}

  /**
   * The voice has stopped.
   *
   * @param lastMs when its last sound came
   */
  record VoiceEnded(long atMs, long lastMs) implements TurnEvent {}

  /**
   * What a recogniser makes of the current segment.
   *
   * @param speaker who said it, where speakers are told apart; else 0
   * @param text all words of the segment so far
   * @param endMs when the last of them ended
   * @param settled whether it will not change any more; the next words are another segment's
   */
  record Words(long atMs, int speaker, String text, long endMs, boolean settled)
      implements TurnEvent {}

  /** The recogniser's own turn model takes the turn for ended, probably (Flux: EagerEndOfTurn). */
  record ModelSeesLikelyEnd(long atMs) implements TurnEvent {}

  /** It did not end after all (Flux: TurnResumed). */
  record ModelSeesMore(long atMs) implements TurnEvent {}

  /** The recogniser's own turn model is sure of the end (Flux: EndOfTurn). */
  record ModelSeesEnd(long atMs) implements TurnEvent {}

  /** The student sent a typed message. */
  record Typed(long atMs) implements TurnEvent {}

  /** The tutor prepares what it says next; nothing of it can be heard yet. */
  record TutorPrepares(long atMs) implements TurnEvent {}

  /** The tutor's first sound is out. */
  record TutorBegan(long atMs) implements TurnEvent {}

  /**
   * The tutor is silent, or gave up preparing.
   *
   * @param said what it said; empty if nothing
   */
  record TutorEnded(long atMs, String said) implements TurnEvent {}

  /** Time went by. */
  record Tick(long atMs) implements TurnEvent {}
}
