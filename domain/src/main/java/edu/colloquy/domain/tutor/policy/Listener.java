package edu.colloquy.domain.tutor.policy;

import edu.colloquy.domain.tutor.arithmetic.Equation;
import edu.colloquy.domain.tutor.arithmetic.Equations;
import edu.colloquy.domain.tutor.arithmetic.SpokenNumbers;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what a student does with an utterance, by how it is said. Thread-safe. */
public final class Listener {
  private static final Pattern BARE_VALUE =
      Pattern.compile(
          "^(?:(?:um+|uh+|so|well|oh|ok|okay|maybe|is it|it's|it is|i (?:think|guess|got|get)|i think it's|the answer is|"
              + "about|then|yes|no)\\W+)*\\$?\\d[\\d,.]*(?:\\s+[a-z]+){0,3}\\W*$");
  private static final Pattern CLAIMED_VALUE =
      Pattern.compile(
          "\\b(?:answer|result|solution|total|it|that|there|x|she|he|they|which|price|number|this)\\s+"
              + "(?:is|are|equals|makes|will be|would be|has to be|must be|was|comes? to)\\s+(?:about\\s+)?\\$?\\d"
              + "|\\b(?:get|got|makes|leaves|gives|equals|left with)\\s+(?:me\\s+|us\\s+)?\\$?\\d|^\\W*after\\s+\\d");
  private static final int A_FEW_WORDS = 3;

  private final CourseWords course;

  /** One who knows the words of a course. */
  public Listener(CourseWords course) {
    this.course = course;
  }

  /** Reads an utterance. */
  public Said listen(String text) {
    String plain = SpokenNumbers.toDigits(text.strip().toLowerCase(Locale.ROOT).replace('’', '\''));
    List<Equation> equations = Equations.in(plain);
    List<Double> values = Equations.numbersIn(plain);
    boolean reasoned =
        !equations.isEmpty() || Cue.REASON.in(plain) && plain.split("\\s+").length > A_FEW_WORDS;
    return new Said(
        text,
        act(text, plain, equations, values),
        equations,
        values,
        reasoned,
        Cue.HEDGE.in(plain));
  }

  private StudentAct act(String text, String plain, List<Equation> equations, List<Double> values) {
    if (Cue.DISTRESS.in(plain)) {
      return StudentAct.DISTRESS;
    }
    if (InjectionCues.in(text)) {
      return StudentAct.INJECTION;
    }
    boolean claims = !equations.isEmpty() || claimsValue(plain);
    if (Cue.REPAIR.in(plain) && !claims) {
      return StudentAct.REPAIR;
    }
    if (Cue.ANSWER_REQUEST.in(plain) && equations.isEmpty()) {
      return StudentAct.ANSWER_REQUEST;
    }
    if (claims) {
      return StudentAct.ATTEMPT;
    }
    if (Cue.FRUSTRATION.in(plain)) {
      return StudentAct.FRUSTRATION;
    }
    return withoutClaim(plain, values);
  }

  private StudentAct withoutClaim(String plain, List<Double> values) {
    if (Cue.HINT_REQUEST.in(plain)) {
      return StudentAct.HINT_REQUEST;
    }
    if (Cue.DONT_KNOW.in(plain)) {
      return StudentAct.DONT_KNOW;
    }
    if (Cue.BACKCHANNEL.in(plain)) {
      return StudentAct.BACKCHANNEL;
    }
    if (Cue.GREETING.in(plain) && values.isEmpty()) {
      return StudentAct.GREETING;
    }
    boolean ofTheMatter = course.concernedBy(plain) || !values.isEmpty();
    if (Cue.OTHER_THINGS.in(plain) && !ofTheMatter) {
      return StudentAct.OFF_TOPIC;
    }
    if (Cue.QUESTION.in(plain)) {
      return !ofTheMatter && course.isForeign(plain)
          ? StudentAct.OUT_OF_COURSE
          : StudentAct.QUESTION;
    }
    if (Cue.THANKS.in(plain) && !ofTheMatter) {
      return StudentAct.THANKS;
    }
    return Cue.UNDERSTANDING.in(plain) && isShort(plain)
        ? StudentAct.UNDERSTANDING
        : StudentAct.CONTRIBUTION;
  }

  private static boolean claimsValue(String plain) {
    return BARE_VALUE.matcher(plain).find()
        || CLAIMED_VALUE.matcher(plain).find()
        || Cue.ALMOST_A_VALUE.in(plain);
  }

  /** Who goes on after "I see" shows what they see. */
  private static boolean isShort(String plain) {
    return plain.split("\\s+").length <= 2 * A_FEW_WORDS + 1;
  }
}
