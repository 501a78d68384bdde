package edu.colloquy.simulators.llm;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers as a Socratic tutor: takes up something the student said, asks one question, gives no
 * result away, and does not say the same thing twice while there is something else to say.
 */
record TutorReply() implements Reply {
  private static final Phrasebook BOOK = Phrasebook.load();

  @Override
  public String to(ChatRequest request) {
    Dialogue dialogue = Dialogue.of(request);
    Lesson lesson = Lesson.in(request);
    StudentLine line = StudentLine.read(dialogue.lastStudentLine(), context(dialogue, lesson));
    Move move = Move.next(line, substance(dialogue), seemsRight(dialogue, lesson));
    Material material = new Material(line, dialogue, lesson);
    Phrasebook.Phrases phrases = BOOK.of(move);
    String said = String.join("\n", dialogue.tutorLines());
    RandomGenerator random = new SplittableRandom(request.seed());
    Predicate<String> fresh =
        phrase -> material.fill(phrase).filter(filled -> !said.contains(filled)).isPresent();
    String acknowledgement =
        pick(phrases.acknowledgements(), fresh.and(Slot::anyIn), fresh, random);
    Predicate<String> other = fresh.and(phrase -> !Slot.shared(acknowledgement, phrase));
    String question = pick(phrases.questions(), other.and(Slot.UNUSED::in), other, random);
    return material.fill(acknowledgement).orElseThrow()
        + " "
        + material.fill(question).orElseThrow();
  }

  /** One of the best phrases; where none is even good, one of those that always fit. */
  private static String pick(
      List<String> phrases,
      Predicate<String> best,
      Predicate<String> good,
      RandomGenerator random) {
    return Stream.of(best, good, Predicate.not(Slot::anyIn))
        .map(wanted -> phrases.stream().filter(wanted).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .map(found -> found.get(random.nextInt(found.size())))
        .orElseThrow();
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
