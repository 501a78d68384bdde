package edu.colloquy.simulators.llm;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers as a Socratic tutor: takes up something the student said, asks one question, gives no
 * result away, and does not say the same thing twice while there is something else to say. Where
 * the instructions plan the reply, it does what they plan.
 */
record TutorReply() implements Reply {
  private static final Phrasebook BOOK = Phrasebook.load();

  @Override
  public String to(ChatRequest request) {
    Dialogue dialogue = Dialogue.of(request);
    Lesson lesson = Lesson.in(request);
    StudentLine line = StudentLine.read(dialogue.lastStudentLine(), context(dialogue, lesson));
    Optional<ReplyPlan> plan = ReplyPlan.in(request);
    if (plan.filter(it -> it.hint() == 5 && !lesson.solution().isEmpty()).isPresent()) {
      return wholeSolution(lesson);
    }
    Material material = new Material(line, dialogue, lesson, plan.flatMap(ReplyPlan::lastQuestion));
    Move usual = Move.next(line, substance(dialogue), seemsRight(dialogue, lesson));
    Phrases phrases =
        new Phrases(
            material,
            String.join("\n", dialogue.tutorLines()),
            new SplittableRandom(request.seed()));
    return phrases.reply(
        plan.map(ReplyPlan::opening).orElse(usual), plan.map(ReplyPlan::question).orElse(usual));
  }

  private static String wholeSolution(Lesson lesson) {
    return "Let us go through it together. %s Now take other numbers of your own: how would the way begin?"
        .formatted(lesson.solution().replaceAll("\\s+", " "));
  }

  /** Picks what fits and was not said yet. */
  private record Phrases(Material material, String said, RandomGenerator random) {

    String reply(Move opening, Move ending) {
      Predicate<String> fresh =
          phrase -> material.fill(phrase).filter(filled -> !said.contains(filled)).isPresent();
      String acknowledgement =
          pick(BOOK.of(opening).acknowledgements(), fresh.and(Slot::anyIn), fresh);
      Predicate<String> other = fresh.and(phrase -> !Slot.shared(acknowledgement, phrase));
      Predicate<String> best = other.and(phrase -> Slot.UNUSED.in(phrase) || Slot.bestIn(phrase));
      String question = pick(BOOK.of(ending).questions(), best, other);
      return material.fill(acknowledgement).orElseThrow()
          + " "
          + material.fill(question).orElseThrow();
    }

    /** One of the best phrases; where none is even good, one of those that always fit. */
    private String pick(List<String> phrases, Predicate<String> best, Predicate<String> good) {
      return Stream.of(best, good, Predicate.not(Slot::anyIn))
          .map(wanted -> phrases.stream().filter(wanted).toList())
          .filter(found -> !found.isEmpty())
          .findFirst()
          .map(found -> found.get(random.nextInt(found.size())))
          .orElseThrow();
    }
  }

  private static int substance(Dialogue dialogue) {
    return (int)
        dialogue.studentLines().stream()
            .filter(line -> !line.isBlank() && Stance.of(line) != Stance.GREETING)
            .count();
  }

  /** It made sense to the student before, and the answer, where it is known, was said. */
  private static boolean seemsRight(Dialogue dialogue, Lesson lesson) {
    List<String> lines = dialogue.studentLines();
    return lines.stream()
            .limit(Math.max(0, lines.size() - 1))
            .anyMatch(line -> Stance.of(line) == Stance.UNDERSTANDING)
        && lesson.secret().map(answer -> String.join(" ", lines).contains(answer)).orElse(true);
  }

  private static String context(Dialogue dialogue, Lesson lesson) {
    return lesson.topic().orElse("")
        + " "
        + lesson.material()
        + dialogue.studentLines().stream().limit(1).collect(Collectors.joining(" ", " ", ""));
  }
}
