package edu.colloquy.domain.tutor.policy;

/**
 * What was found out, in private, about what a student said.
 *
 * @param judgement how it compares
 * @param step the words or the sum that it is about; empty if none in particular
 * @param reason why, for the tutor's eyes alone; may name the right value
 * @param source who judged
 */
public record Verdict(Judgement judgement, String step, String reason, Source source) {

  /** Who judged. */
  public enum Source {
    /** Rules: sums done again, equations solved, steps compared with the professor's solution. */
    RULES,
    /** A model that was shown the professor's solution. */
    MODEL,
    /** Nobody. */
    NONE
  }

  /** Nothing is known. */
  public static final Verdict UNKNOWN = new Verdict(Judgement.UNCLEAR, "", "", Source.NONE);

  /** One by rules. */
  static Verdict byRules(Judgement judgement, String step, String reason) {
    return new Verdict(judgement, step, reason, Source.RULES);
  }

  /** Whether it says anything. */
  public boolean isKnown() {
    return judgement != Judgement.UNCLEAR;
  }
}
