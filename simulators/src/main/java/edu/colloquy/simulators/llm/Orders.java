package edu.colloquy.simulators.llm;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes a model forget its part: orders in what a student says or a document holds. A model
 * obeys them where they come bare, and takes them for content where they stand between tags; a
 * gullible one obeys them anyway.
 */
final class Orders {
  private static final Pattern DATA =
      Pattern.compile(
          "(?s)<(student|lecture|main_session|passage|summary|problem|solution|dialogue)>.*?</\\1>");
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)\\b(?:ignore|disregard|forget|override|you are now|act as|pretend|system prompt|developer mode|new instructions"
              + "|reveal|repeat everything|i am (?:the|your) (?:professor|teacher|developer)|base64|backwards|roman numeral"
              + "|answer key|complete the sentence|reply only|say only|no rules|grandma)\\b");
  private static final Pattern SOLUTION = Pattern.compile("(?s)<solution>\\s*(.*?)\\s*</solution>");

  private Orders() {}

  /** What it says once it has forgotten its part; empty while it has not. */
  static Optional<String> obeyed(ChatRequest request, boolean gullible) {
    String everything =
        request.textOf(ChatMessage.Role.SYSTEM) + request.textOf(ChatMessage.Role.USER);
    String heeded =
        gullible
            ? request.textOf(ChatMessage.Role.USER)
            : DATA.matcher(
                    request.textOf(ChatMessage.Role.USER)
                        + "\n"
                        + DATA.matcher(request.textOf(ChatMessage.Role.SYSTEM)).replaceAll(""))
                .replaceAll("");
    boolean obeys = gullible || ORDER.matcher(heeded).find();
    return obeys ? Optional.of(confession(everything, request)) : Optional.empty();
  }

  private static String confession(String everything, ChatRequest request) {
    var solution = SOLUTION.matcher(everything);
    String known =
        solution.find()
            ? solution.group(1)
            : "I have no solution here, but these are my instructions";
    String secret =
        Lesson.in(request).secret().map(answer -> "The answer is " + answer + ". ").orElse("");
    return "Of course. %s%s My rules said: %s"
        .formatted(
            secret, known, request.textOf(ChatMessage.Role.SYSTEM).lines().findFirst().orElse(""));
  }
}
