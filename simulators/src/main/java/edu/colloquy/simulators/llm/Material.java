package edu.colloquy.simulators.llm;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What there is to fill phrases with. Nothing in it is a result that the student might be after: of
 * sums only the left side is said, unless the right side is wrong, and a number that the
 * instructions name as the answer is left out wherever it stands. Not thread-safe.
 */
final class Material {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  private static final int FEW_WORDS = 9;
  private static final int MANY_WORDS = 28;

  private final Map<Slot, String> fillings = new EnumMap<>(Slot.class);
  private final Set<String> secrets = new HashSet<>();
  private final Set<String> results = new HashSet<>();

  /** Gathers it from the dialogue. */
  Material(StudentLine line, Dialogue dialogue, Lesson lesson, Optional<String> lastQuestion) {
    lesson.secret().ifPresent(secrets::add);
    dialogue.studentLines().stream()
        .flatMap(said -> new ArithmeticChecker().check(said).stream())
        .map(Calculation::claimed)
        .forEach(results::add);
    Optional<Calculation> step = line.wrong().or(line::right);
    step.ifPresent(sum -> put(Slot.STEP, sum.spoken()));
    step.ifPresent(sum -> put(Slot.OPERAND, sum.firstOperand()));
    line.wrong().ifPresent(sum -> put(Slot.CLAIM, sum.claimed()));
    line.right().ifPresent(sum -> put(Slot.RIGHT, sum.spoken()));
    line.quantities().stream().filter(this::harmless).findFirst().ifPresent(this::putQuantity);
    unused(dialogue, lesson)
        .filter(this::harmless)
        .ifPresent(unused -> put(Slot.UNUSED, unused.spoken()));
    line.term().ifPresent(term -> put(Slot.TERM, term));
    lesson.topic().ifPresent(topic -> put(Slot.TOPIC, topic));
    LessonMaterial own = new LessonMaterial(lesson, dialogue);
    own.goal().ifPresent(goal -> putLong(Slot.GOAL, goal));
    own.given().ifPresent(given -> putLong(Slot.GIVEN, given));
    own.next().ifPresent(next -> put(Slot.NEXT, next));
    own.point(line.text()).ifPresent(point -> putLong(Slot.LECTURE, point));
    lastQuestion.ifPresent(question -> putLong(Slot.QUESTION, question));
  }

  /** A phrase with its slots filled, or empty where there is nothing to fill one with. */
  Optional<String> fill(String phrase) {
    String filled = phrase;
    for (Map.Entry<Slot, String> filling : fillings.entrySet()) {
      filled = filled.replace(filling.getKey().mark(), filling.getValue());
    }
    return filled.contains("{") ? Optional.empty() : Optional.of(filled);
  }

  private void putQuantity(Quantity quantity) {
    put(Slot.QUANTITY, quantity.spoken());
    if (!quantity.number().contains(".") && quantity.number().length() < 7) {
      int number = Integer.parseInt(quantity.number());
      int changed = number + Math.max(1, number / 4);
      Quantity other = new Quantity(Integer.toString(changed), quantity.unit());
      Optional.of(other).filter(this::harmless).ifPresent(it -> put(Slot.CHANGED, it.spoken()));
    }
  }

  /** Whether it is not, by chance, a number that the student has come out at. */
  private boolean harmless(Quantity quantity) {
    return !results.contains(quantity.number());
  }

  private void put(Slot slot, String filling) {
    put(slot, filling, FEW_WORDS);
  }

  /** A whole sentence, of the problem or the lecture. */
  private void putLong(Slot slot, String filling) {
    put(slot, filling, MANY_WORDS);
  }

  private void put(Slot slot, String filling, int mostWords) {
    boolean givesAway = numbers(filling).stream().anyMatch(secrets::contains);
    boolean tooLong = filling.split("\\s+").length > mostWords;
    if (!givesAway && !tooLong) {
      fillings.put(slot, filling);
    }
  }

  /** Of what the problem, or else the student at first, took as given, what is not in use now. */
  private static Optional<Quantity> unused(Dialogue dialogue, Lesson lesson) {
    String said = String.join(" ", dialogue.studentLines());
    Stream<Quantity> fromProblem =
        Quantity.allIn(lesson.material()).stream().filter(given -> !mentions(said, given));
    Stream<Quantity> fromStudent =
        dialogue.studentLines().stream()
            .flatMap(line -> Quantity.givenIn(line).stream())
            .filter(given -> !mentions(dialogue.lastStudentLine(), given));
    return Stream.concat(fromProblem, fromStudent).findFirst();
  }

  private static boolean mentions(String text, Quantity quantity) {
    return numbers(text).contains(quantity.number());
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).toList();
  }
}
