package edu.colloquy.domain.turntaking;

/** What is to be done in a room. */
public sealed interface TurnDecision {

  /** The turn seems to end with these words: prepare an answer, and keep it to yourself. */
  record SpeculateOn(String text) implements TurnDecision {}

  /** The student went on: nothing of the prepared answer is wanted. */
  record DropSpeculation() implements TurnDecision {}

  /**
   * The student has finished: answer.
   *
   * @param text all words of the turn
   * @param speechEndMs when the last sound of it came
   * @param completeness how surely the words are all
   */
  record EndTurn(String text, long speechEndMs, Completeness completeness)
      implements TurnDecision {}

  /** Somebody's voice is heard over the tutor's: fall silent, and remember what was not heard. */
  record Hold() implements TurnDecision {}

  /** It was nothing, or a sign of following: say what was not yet heard. */
  record ResumeSpeech() implements TurnDecision {}

  /** The student wants the floor: fall silent and forget the rest. */
  record Interrupt() implements TurnDecision {}

  /** The student went on before anything of the answer could be heard: forget it. */
  record Withdraw() implements TurnDecision {}

  /** These words want no answer of their own: keep them, and go on. */
  record SetAside(String text, Reason reason) implements TurnDecision {}

  /** Why words want no answer. */
  enum Reason {
    /** They only showed that the student follows. */
    BACK_CHANNEL,
    /** The student typed something while speaking, and that is answered. */
    TYPED_OVER
  }

  /** The student has been silent for long: say something gentle. */
  record Prompt() implements TurnDecision {}

  /** The silence goes on: tell the professor. */
  record AlertSilence() implements TurnDecision {}
}
