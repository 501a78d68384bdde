package edu.colloquy.domain.tutor;

import edu.colloquy.domain.tutor.policy.InjectionCues;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sets off what others wrote from what the tutor is told: between tags that it cannot close itself,
 * and without sentences that give orders to a model.
 */
final class Delimited {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");
  private static final String LEFT_OUT = "(something that was no part of the lesson)";

  private Delimited() {}

  /** What a student said. */
  static String student(String text) {
    return "<student>" + inert(withoutOrders(text)) + "</student>";
  }

  /** Words of a document, a lecture or a problem, under a tag. */
  static String block(String tag, String text) {
    return "<%s>\n%s\n</%s>\n".formatted(tag, inert(withoutOrders(text)), tag);
  }

  private static String inert(String text) {
    return text.replace('<', '‹').replace('>', '›');
  }

  private static String withoutOrders(String text) {
    if (!InjectionCues.in(text)) {
      return text;
    }
    String kept =
        Arrays.stream(SENTENCE_END.split(text))
            .map(sentence -> InjectionCues.in(sentence) ? LEFT_OUT : sentence)
            .distinct()
            .collect(Collectors.joining(" "));
    // An order may be spread over sentences.
    return InjectionCues.in(kept.replace(LEFT_OUT, "")) ? LEFT_OUT : kept;
  }
}
