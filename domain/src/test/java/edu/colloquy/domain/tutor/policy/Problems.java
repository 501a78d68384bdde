package edu.colloquy.domain.tutor.policy;

import edu.colloquy.domain.tutor.Problem;
import java.util.List;

/** Problems of a small course. */
public final class Problems {
  public static final Problem TAXI =
      new Problem(
          "A taxi costs 4 dollars to get in and 3 dollars for every mile. A ride cost 25 dollars. How many miles was it?",
          "Take the 4 dollars for getting in away first: 25 - 4 = 21. Each mile costs 3 dollars, and 21 / 3 = 7. The ride was 7 miles.");
  public static final Problem FENCE =
      new Problem(
          "A rectangular garden is 3 metres longer than it is wide. The fence around it is 34 metres long. How wide is the garden?",
          "Let w be the width in metres. All four sides: 2w + 2(w + 3) = 34, so 4w + 6 = 34, 4w = 28 and w = 7. The garden is 7 metres wide.");
  public static final Problem PLANS =
      new Problem(
          "One phone plan costs 2 dollars to start and 5 dollars a week. Another costs 17 dollars to start and 2 dollars a week. After how many weeks have both cost the same?",
          "Let w be the number of weeks. 5w + 2 = 2w + 17, so 3w = 15 and w = 5. After 5 weeks both have cost 27 dollars.");
  public static final Problem CAPITAL =
      new Problem(
          "What is the capital of Australia?",
          "It is neither of the largest towns. The capital is Canberra.");
  public static final List<Problem> ALL = List.of(TAXI, FENCE, PLANS, CAPITAL);

  private Problems() {}

  /** How an utterance is heard in a course of these. */
  public static Said hear(String text) {
    return new Listener(
            CourseWords.of(
                List.of(
                    String.join(" ", ALL.stream().map(Problem::problem).toList()),
                    "Linear equations and word problems. A word problem is solved in four steps: name the unknown, write the"
                        + " equation, solve it, check the answer in the story. An equation is a balance: whatever you do to one side"
                        + " do to the whole other side. Undo operations in the reverse order. A fixed amount is counted once; a rate"
                        + " is multiplied by how many times it happens. A factor in front of brackets multiplies everything inside"
                        + " them. Like terms move by subtracting. Sentence, symbol, plumber, charges, monthly, quotient, slope,"
                        + " variable, coefficient, distribute, substitute, simplify, isolate, inverse, fraction, decimal, percent.")))
        .listen(text);
  }
}
