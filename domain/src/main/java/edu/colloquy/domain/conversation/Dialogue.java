package edu.colloquy.domain.conversation;

import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.tutor.Teaching;
import edu.colloquy.domain.tutor.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The turns of a room so far, the newest of which may still be changing. Not thread-safe. */
final class Dialogue {
  private final List<Turn> turns = new ArrayList<>();

  Dialogue(List<Turn> stored) {
    turns.addAll(stored);
  }

  int nextNumber() {
    return turns.isEmpty() ? 0 : turns.getLast().number() + 1;
  }

  /** Puts a turn in its place. */
  void put(Turn turn) {
    int place = turns.size();
    while (place > 0 && turns.get(place - 1).number() >= turn.number()) {
      place--;
    }
    if (place < turns.size() && turns.get(place).number() == turn.number()) {
      turns.set(place, turn);
    } else {
      turns.add(place, turn);
    }
  }

  /**
   * The newest turn that the tutor still owes its answer; what a student said meanwhile to show to
   * follow may come after it.
   */
  Optional<Turn> open() {
    return turns.reversed().stream().filter(Turn::isOpen).findFirst();
  }

  /** What the tutor did when it last answered the student. */
  Optional<Teaching> lastTeaching() {
    return turns.reversed().stream().flatMap(turn -> turn.teaching().stream()).findFirst();
  }

  /** Whether the tutor said this text unasked, or began to and was interrupted by the student. */
  boolean wasHeard(String text) {
    return turns.stream()
        .filter(turn -> turn.studentText().isBlank())
        .anyMatch(turn -> turn.tutorText().filter(said -> isAll(said, turn, text)).isPresent());
  }

  private static boolean isAll(String said, Turn turn, String text) {
    String words = SpokenText.withoutCut(said);
    return said.equals(text) || (turn.interrupted() && !words.isEmpty() && text.startsWith(words));
  }

  /** What was said, oldest first, for a model. */
  List<Utterance> utterances() {
    List<Utterance> said = new ArrayList<>();
    for (Turn turn : turns) {
      if (!turn.studentText().isBlank()) {
        said.add(new Utterance(Speaker.STUDENT, turn.studentText()));
      }
      turn.tutorText()
          .filter(text -> !text.isBlank())
          .ifPresent(text -> said.add(new Utterance(Speaker.TUTOR, text)));
    }
    return said;
  }
}
