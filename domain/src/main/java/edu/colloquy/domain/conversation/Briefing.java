package edu.colloquy.domain.conversation;

import edu.colloquy.domain.course.CourseKnowledge;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.speech.Vocabulary;
import edu.colloquy.domain.tutor.LectureExcerpt;
import edu.colloquy.domain.tutor.Situation;
import edu.colloquy.domain.tutor.Teaching;
import edu.colloquy.domain.tutor.TutorInstructions;
import edu.colloquy.domain.tutor.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a conversation is about, known before its first word. */
public record Briefing(Session session, Room room, Professor professor) {
  // Deepgram takes 100 and advises 20 to 50.
  private static final int MOST_KEYTERMS = 60;

  /** What the tutor says first. */
  String greeting() {
    return TutorInstructions.greeting(professor, room.studentName(), session.topic());
  }

  /**
   * What a recogniser would not expect to hear here, the most telling first.
   *
   * @param course what the professor's documents say
   */
  List<String> keyterms(CourseKnowledge course) {
    List<String> ofLecture = Vocabulary.of(session.topic(), session.lecture().stream().toList());
    return Stream.concat(
            ofLecture.stream(), course.vocabulary(professor.id(), MOST_KEYTERMS).stream())
        .distinct()
        .limit(MOST_KEYTERMS)
        .toList();
  }

  /**
   * What the tutor knows when it is to answer.
   *
   * @param dialogue what was said, ending with the student
   * @param lecture what was said to the whole class
   * @param before what the tutor did in the turn before
   */
  Situation situation(List<Utterance> dialogue, LectureExcerpt lecture, Optional<Teaching> before) {
    return new Situation(
        professor,
        room.studentName(),
        session.topic(),
        session.lecture(),
        session.problems(),
        lecture,
        dialogue,
        before,
        room.id().toString());
  }
}
