package edu.colloquy.domain.tutor.reply;

/** Something that a reply must not give away. Thread-safe. */
public interface Secret {
  /** There is nothing to keep. */
  Secret NONE = sentence -> false;

  /** Whether a sentence gives it away. */
  boolean isGivenAwayBy(String sentence);

  /** Both of them. */
  default Secret and(Secret other) {
    return sentence -> isGivenAwayBy(sentence) || other.isGivenAwayBy(sentence);
  }
}
