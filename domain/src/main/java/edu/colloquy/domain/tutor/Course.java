package edu.colloquy.domain.tutor;

import edu.colloquy.domain.tutor.policy.CourseWords;
import edu.colloquy.domain.tutor.policy.Listener;
import edu.colloquy.domain.tutor.policy.ProblemFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a tutor knows a course by. Immutable.
 *
 * @param words of topic, lecture and problems
 * @param problems finds the one that is talked about
 */
record Course(
    String topic,
    Optional<String> lecture,
    List<Problem> texts,
    CourseWords words,
    ProblemFinder problems) {

  static Course of(Situation situation) {
    List<String> texts = new ArrayList<>();
    texts.add(situation.topic());
    situation.lecture().ifPresent(texts::add);
    situation.problems().forEach(it -> texts.add(it.problem()));
    return new Course(
        situation.topic(),
        situation.lecture(),
        situation.problems(),
        CourseWords.of(texts),
        new ProblemFinder(situation.problems()));
  }

  boolean isOf(Situation situation) {
    return topic.equals(situation.topic())
        && lecture.equals(situation.lecture())
        && texts.equals(situation.problems());
  }

  /** One who also knows the words that the tutor brought into the talk. */
  Listener listener(List<Utterance> dialogue) {
    return new Listener(
        words.with(
            dialogue.stream()
                .filter(said -> said.speaker() == Speaker.TUTOR)
                .map(Utterance::text)
                .toList()));
  }
}
