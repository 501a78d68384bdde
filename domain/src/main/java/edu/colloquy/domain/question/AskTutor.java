package edu.colloquy.domain.question;

import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.tutor.LectureContext;
import edu.colloquy.domain.tutor.LectureContextRepository;
import edu.colloquy.domain.tutor.LectureExcerpt;
import edu.colloquy.domain.tutor.PlannedReply;
import edu.colloquy.domain.tutor.Situation;
import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.tutor.TeachingAids;
import edu.colloquy.domain.tutor.Tutor;
import edu.colloquy.domain.tutor.TutorModel;
import edu.colloquy.domain.tutor.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers a question in writing, from what the lecture is about just now, by the same rules as in a
 * room. What is known of the student's learning is gathered from the history each time, so nothing
 * is kept. Thread-safe.
 */
public final class AskTutor {
  private static final String REQUESTER = "question";
  private static final int MOST_HISTORY = 40;
  private static final Professor SOMEBODY =
      new Professor(
          "",
          "the professor",
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final Tutor tutor;
  private final LectureContextRepository lectures;

  /**
   * An answer.
   *
   * @param sources where in the course it comes from
   */
  public record Answer(String text, List<String> sources) {}

  /**
   * @param model writes the answer
   * @param lectures what the class is about
   */
  public AskTutor(TutorModel model, LectureContextRepository lectures) {
    this(model, TeachingAids.NONE, lectures);
  }

  /**
   * @param aids what helps the tutor beside its model
   */
  public AskTutor(TutorModel model, TeachingAids aids, LectureContextRepository lectures) {
    this.tutor = new Tutor(model, aids);
    this.lectures = lectures;
  }

  /**
   * The answer; blocks until it is complete.
   *
   * @throws edu.colloquy.domain.ServiceException when the model fails
   */
  public String answer(Question question) {
    return ask(question).text();
  }

  /**
   * The answer and where it comes from; blocks until it is complete.
   *
   * @throws edu.colloquy.domain.ServiceException when the model fails
   */
  public Answer ask(Question question) {
    Situation situation = situation(question);
    PlannedReply reply = tutor.answer(situation.after(tutor.reviewed(situation)), Optional.empty());
    StringBuilder text = new StringBuilder();
    reply.write(() -> {}, sentence -> text.append(sentence.strip()).append(' '));
    return new Answer(text.toString().strip(), reply.sources());
  }

  private Situation situation(Question question) {
    List<Utterance> history = question.history();
    List<Utterance> dialogue =
        new ArrayList<>(
            history.subList(Math.max(0, history.size() - MOST_HISTORY), history.size()));
    dialogue.add(new Utterance(Speaker.STUDENT, question.text()));
    Optional<LectureContext> lecture = lectures.current();
    return new Situation(
        SOMEBODY,
        question.studentName(),
        lecture.map(LectureContext::topic).orElse("the course"),
        lecture.map(LectureContext::inWords),
        lecture.map(LectureContext::problems).orElse(List.of()),
        LectureExcerpt.NONE,
        dialogue,
        Optional.empty(),
        REQUESTER);
  }
}
