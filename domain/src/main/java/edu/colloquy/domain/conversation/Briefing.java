package edu.colloquy.domain.conversation;

import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.tutor.LectureExcerpt;
import edu.colloquy.domain.tutor.TutorInstructions;
import edu.colloquy.domain.tutor.TutorPrompt;
import edu.colloquy.domain.tutor.Utterance;
import java.util.List;

/** What a conversation is about, known before its first word. */
public record Briefing(Session session, Room room, Professor professor) {

  /** What the tutor says first. */
  String greeting() {
    return TutorInstructions.greeting(professor, room.studentName(), session.topic());
  }

  /**
   * What the model is given for its next reply.
   *
   * @param lecture what was said to the whole class
   */
  TutorPrompt prompt(List<Utterance> dialogue, LectureExcerpt lecture) {
    return new TutorPrompt(
        TutorInstructions.of(
            professor, room.studentName(), session.topic(), session.lecture(), lecture.text()),
        dialogue,
        room.id().toString());
  }
}
