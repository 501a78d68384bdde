package edu.colloquy.domain.tutor.policy;

import edu.colloquy.domain.tutor.arithmetic.Equation;
import java.util.List;

/**
 * An utterance of the student, and what it is.
 *
 * @param text as it was heard
 * @param act what the student does with it
 * @param equations the sums and equations in it
 * @param values the numbers in it
 * @param reasoned whether it gives a reason or a way, not a bare value
 * @param hedged whether it is unsure of itself
 */
public record Said(
    String text,
    StudentAct act,
    List<Equation> equations,
    List<Double> values,
    boolean reasoned,
    boolean hedged) {

  /** Whether it is about the matter, and so can be right or wrong. */
  public boolean hasSubstance() {
    return act == StudentAct.ATTEMPT || act == StudentAct.CONTRIBUTION;
  }

  /** Whether it is a sign of confusion by itself. */
  boolean isConfused() {
    return switch (act) {
      case DONT_KNOW, REPAIR, HINT_REQUEST, FRUSTRATION -> true;
      case ATTEMPT,
          CONTRIBUTION,
          QUESTION,
          ANSWER_REQUEST,
          UNDERSTANDING,
          BACKCHANNEL,
          GREETING,
          THANKS,
          DISTRESS,
          OFF_TOPIC,
          OUT_OF_COURSE,
          INJECTION ->
          false;
    };
  }

  /** The words, short enough to be quoted to a professor. */
  String quote() {
    return text.length() <= 160 ? text : text.substring(0, 159) + "…";
  }
}
