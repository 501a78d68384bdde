package edu.colloquy.domain.conversation;

import edu.colloquy.domain.conversation.TurnStopwatch.Mark;
import edu.colloquy.domain.tutor.DialogueSummary;
import edu.colloquy.domain.tutor.LectureExcerpt;
import edu.colloquy.domain.tutor.PlannedReply;
import edu.colloquy.domain.tutor.Summary;
import edu.colloquy.domain.tutor.Teaching;
import edu.colloquy.domain.tutor.Tutor;
import edu.colloquy.domain.tutor.Utterance;
import edu.colloquy.domain.tutor.policy.Handover;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A room's tutor: has replies planned, and keeps the talk short for the model. */
final class Tutoring {
  private final Briefing briefing;
  private final Tutor tutor;
  private final DialogueSummary summary;

  /**
   * @param before what was said and done in the room earlier
   */
  Tutoring(Briefing briefing, ConversationPorts ports, Dialogue before) {
    this.briefing = briefing;
    this.tutor = new Tutor(ports.tutorModel(), ports.aids());
    Optional<Summary> stored = before.lastTeaching().flatMap(Teaching::summary);
    this.summary = new DialogueSummary(ports.tutorModel(), briefing.room().id().toString(), stored);
  }

  /**
   * What will write the answer to a dialogue that ends with the student. To make one begins what
   * takes time, and changes nothing: one that is never used leaves nothing behind.
   */
  Reply.Writer writer(
      List<Utterance> dialogue,
      Optional<Teaching> before,
      LectureExcerpt lecture,
      TurnStopwatch stopwatch) {
    PlannedReply planned =
        tutor.answer(briefing.situation(dialogue, lecture, before), summary.current());
    return new PlannedWriter(planned, stopwatch);
  }

  /** A turn is over; sums up what was said if that has become long. Does not wait. */
  void turnEnded(List<Utterance> dialogue) {
    summary.turnEnded(dialogue);
  }

  private record PlannedWriter(PlannedReply planned, TurnStopwatch stopwatch)
      implements Reply.Writer {
    @Override
    public void write(Consumer<String> delta) {
      stopwatch.mark(Mark.MODEL_ASKED);
      planned.write(() -> stopwatch.mark(Mark.MODEL_FIRST_TOKEN), delta);
    }

    @Override
    public Turn told(Turn turn) {
      return turn.told(planned.sources(), planned.teaching());
    }

    @Override
    public Optional<Handover> handover() {
      return planned.handover();
    }
  }
}
