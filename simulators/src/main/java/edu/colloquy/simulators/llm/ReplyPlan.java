package edu.colloquy.simulators.llm;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the instructions plan for a reply, where they do: lines such as {@code Moves: confirm,
 * focus} and {@code Hint level 2 of 5}.
 *
 * @param moves in order
 * @param hint the level of help, 0 for none
 * @param lastQuestion what was asked last, where it is to be asked again
 * @param text the plan in its own words
 */
record ReplyPlan(List<String> moves, int hint, Optional<String> lastQuestion, String text) {
  private static final Pattern MOVES = Pattern.compile("(?m)^Moves: ([a-z, ]+)$");
  private static final Pattern HINT = Pattern.compile("Hint level (\\d)");
  private static final Pattern AGAIN =
      Pattern.compile("(?:last question was|last question again, in other words): (.+)");

  /** The plan that a request has, if it has one. */
  static Optional<ReplyPlan> in(ChatRequest request) {
    String instructions = request.textOf(ChatMessage.Role.SYSTEM);
    Matcher moves = MOVES.matcher(instructions);
    if (!moves.find()) {
      return Optional.empty();
    }
    String text = instructions.substring(moves.start());
    Matcher hint = HINT.matcher(text);
    Matcher again = AGAIN.matcher(text);
    return Optional.of(
        new ReplyPlan(
            List.of(moves.group(1).strip().split(",\\s*")),
            hint.find() ? Integer.parseInt(hint.group(1)) : 0,
            again.find() ? Optional.of(again.group(1).strip()) : Optional.empty(),
            text));
  }

  /** How the reply begins. */
  Move opening() {
    return switch (moves.getFirst()) {
      case "confirm" -> Move.CONFIRM;
      case "correct" -> Move.RECHECK;
      case "tell" -> Move.TELL;
      case "manage" ->
          lastQuestion.isPresent() && text.contains("did not get") ? Move.REPEAT : Move.MANAGE;
      case "encourage" ->
          moves.contains("focus")
              ? Move.TRANSFER
              : moves.contains("meta") ? Move.CLOSE : Move.COMFORT;
      case "hint" -> Move.COMFORT;
      case "focus" ->
          moves.size() == 1 && text.contains("only agrees") ? Move.DO_NEXT : Move.TAKE_UP;
      default ->
          text.contains("claims to understand")
              ? Move.SHOW
              : text.contains("Greet back") ? Move.OPEN : Move.PROBE;
    };
  }

  /** How it ends. */
  Move question() {
    if (hint > 0) {
      return switch (hint) {
        case 1 -> Move.GOAL;
        case 2 -> Move.POINT;
        case 3 -> Move.EXAMPLE;
        default -> Move.STEP;
      };
    }
    return switch (moves.getLast()) {
      case "meta" -> Move.CLOSE;
      case "probe" -> moves.getFirst().equals("confirm") ? check() : probe();
      case "focus" ->
          moves.getFirst().equals("encourage")
              ? Move.TRANSFER
              : opening() == Move.DO_NEXT
                  ? Move.DO_NEXT
                  : (moves.getFirst().equals("confirm") ? Move.GO_ON : Move.TAKE_UP);
      default -> opening();
    };
  }

  private Move check() {
    return text.contains("help less") ? Move.OPEN_END : Move.CONFIRM;
  }

  private Move probe() {
    return text.contains("claims to understand")
        ? Move.SHOW
        : text.contains("Greet back")
            ? Move.OPEN
            : text.contains("is not right") ? Move.DOUBT : Move.PROBE;
  }
}
