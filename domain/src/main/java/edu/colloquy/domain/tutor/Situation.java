package edu.colloquy.domain.tutor;

import edu.colloquy.domain.people.Professor;
import java.util.List;
import java.util.Optional;

/**
 * What the tutor knows when it is to answer.
 *
 * @param topic what the talk is about
 * @param lecture what the class is about, in the professor's words
 * @param problems what students work on
 * @param mainSession what was said to the whole class
 * @param dialogue what was said in the room, oldest first, ending with the student
 * @param before what the tutor did in the turn before, if there was one
 * @param requester for whom, for a service's own records; no name
 */
public record Situation(
    Professor professor,
    String studentName,
    String topic,
    Optional<String> lecture,
    List<Problem> problems,
    LectureExcerpt mainSession,
    List<Utterance> dialogue,
    Optional<Teaching> before,
    String requester) {
  public Situation {
    problems = List.copyOf(problems);
    dialogue = List.copyOf(dialogue);
  }

  /** The same, after the tutor did this. */
  public Situation after(Optional<Teaching> teaching) {
    return new Situation(
        professor,
        studentName,
        topic,
        lecture,
        problems,
        mainSession,
        dialogue,
        teaching,
        requester);
  }

  /** What the student said last; empty if nothing. */
  public String lastOfStudent() {
    return dialogue.isEmpty() || dialogue.getLast().speaker() != Speaker.STUDENT
        ? ""
        : dialogue.getLast().text();
  }

  /** What the student said before that, oldest first. */
  public List<String> earlierOfStudent() {
    return dialogue.stream()
        .limit(Math.max(0, dialogue.size() - 1))
        .filter(said -> said.speaker() == Speaker.STUDENT)
        .map(Utterance::text)
        .toList();
  }
}
