package edu.colloquy.domain.tutor.reply;

import edu.colloquy.domain.tutor.Problem;
import edu.colloquy.domain.tutor.policy.Plan;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks at a reply sentence by sentence, before any of it is said: makes it speakable, ends it
 * after its first question and after so many words, and puts a safe question in the place of a
 * sentence that gives away what it must not. Not thread-safe; one for each reply.
 */
public final class ReplyGuard {
  private static final int MOST_WORDS = 60;
  private static final int MOST_WORDS_OF_A_SOLUTION = 140;
  private static final Pattern NO_MORE_THAN_LABEL =
      Pattern.compile(
          "(?i)^\\W*(?:tutor|assistant|professor|step \\d+|hint(?: \\d+)?|move)\\W*:\\s*");

  private final Secret secret;
  private final String lastQuestion;
  private final int mostWords;
  private int words;
  private boolean over;
  private boolean replaced;

  private ReplyGuard(Secret secret, String lastQuestion, int mostWords) {
    this.secret = secret;
    this.lastQuestion = lastQuestion;
    this.mostWords = mostWords;
  }

  /**
   * The guard of a planned reply.
   *
   * @param problem what is being worked on, if that is known
   * @param studentSaid what the student has said of it so far
   * @param instructions the words to the model that nobody else is to hear
   */
  public static ReplyGuard of(
      Plan plan, Optional<Problem> problem, List<String> studentSaid, String instructions) {
    String known = String.join(" ", studentSaid) + problem.map(Problem::problem).orElse("");
    Secret ownWords = new SecretText(instructions, known);
    Secret ofProblem =
        switch (plan.disclosure()) {
          case NOTHING ->
              problem
                  .<Secret>map(
                      it ->
                          new SecretResult(it, studentSaid)
                              .and(new SecretText(it.solution(), known)))
                  .orElse(Secret.NONE);
          case RESULT, SOLUTION -> Secret.NONE;
        };
    boolean solution = plan.disclosure() == edu.colloquy.domain.tutor.policy.Disclosure.SOLUTION;
    return new ReplyGuard(
        ofProblem.and(ownWords),
        plan.state().lastQuestion(),
        solution ? MOST_WORDS_OF_A_SOLUTION : MOST_WORDS);
  }

  /** What is said of the next sentence: it, made speakable; or another; or nothing. */
  public Optional<String> next(String sentence) {
    if (over) {
      return Optional.empty();
    }
    String spoken = SpokenForm.of(NO_MORE_THAN_LABEL.matcher(sentence).replaceFirst(""));
    if (spoken.isEmpty()) {
      return Optional.empty();
    }
    if (secret.isGivenAwayBy(sentence) || secret.isGivenAwayBy(spoken)) {
      over = true;
      replaced = true;
      return Optional.of(SafeQuestions.insteadOf(lastQuestion, lastQuestion.length() + words));
    }
    int length = spoken.split("\\s+").length;
    if (words > 0 && words + length > mostWords && !spoken.endsWith("?")) {
      return Optional.empty();
    }
    words += length;
    over = spoken.contains("?");
    return Optional.of(over ? spoken.substring(0, spoken.indexOf('?') + 1) : spoken);
  }

  /** Whether nothing that still comes will be said. */
  public boolean isOver() {
    return over;
  }

  /**
   * Whether something was not said as the model wrote it, because it would have given too much
   * away.
   */
  public boolean hasReplaced() {
    return replaced;
  }
}
