package edu.colloquy.domain.conversation;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.tutor.Speaker;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Keeps what is said in a room, turn by turn: in the dialogue that the model is shown, and in what
 * is stored and pushed. Used by the conversation's thread alone.
 */
final class Minutes {
  private static final Runnable NOTHING = () -> {};

  private final RoomId room;
  private final Dialogue dialogue;
  private final TurnRecord record;
  private final InstantSource clock;

  Minutes(RoomId room, Dialogue dialogue, TurnRecord record, InstantSource clock) {
    this.room = room;
    this.dialogue = dialogue;
    this.record = record;
    this.clock = clock;
  }

  Dialogue dialogue() {
    return dialogue;
  }

  /** Opens the next turn, by words that were heard. */
  Turn openHeard(HeardWords.HeardTurn heard, Ear ear) {
    return open(heard.text(), ear.epoch(), ear.position(heard.audioEnd()));
  }

  /** Opens the next turn, by words that were typed, or by none. */
  Turn open(String studentText) {
    return open(studentText, 0, 0);
  }

  private Turn open(String studentText, long epoch, long audioEnd) {
    Turn turn =
        Turn.opened(room, dialogue.nextNumber(), studentText, epoch, audioEnd, clock.instant());
    dialogue.put(turn);
    return turn;
  }

  /** Stores a turn that nobody's words opened. */
  void saveUnasked(Turn turn) {
    record.save(turn, List.of(), NOTHING);
  }

  /** Stores a turn with the words that were typed in it. */
  void saveTyped(Turn turn) {
    record.save(
        turn, List.of(segment(turn, "typed", Speaker.STUDENT, turn.studentText(), 1)), NOTHING);
  }

  /** Stores a turn with the words that were heard in it, and then goes on. */
  void saveHeard(Turn turn, HeardWords.HeardTurn heard, Ear ear, Runnable afterwards) {
    List<TranscriptSegment> said =
        heard.segments().stream()
            .map(
                part ->
                    segment(
                        turn,
                        "s" + ear.position(part.startSample()),
                        Speaker.STUDENT,
                        part.text(),
                        part.confidence()))
            .toList();
    record.save(turn, said, afterwards);
  }

  /** Ends a turn with what the tutor was heard to say, and stores that. */
  Turn answered(Turn turn, String tutorText, boolean interrupted, Map<String, Long> timingsMs) {
    Turn done = turn.answered(tutorText, interrupted, timingsMs);
    dialogue.put(done);
    record.save(
        done,
        tutorText.isBlank()
            ? List.of()
            : List.of(segment(done, "tutor", Speaker.TUTOR, tutorText, 1)),
        NOTHING);
    return done;
  }

  /** Ends a turn without an answer. */
  Turn leftUnanswered(Turn turn) {
    Turn done = turn.answered("", true, Map.of());
    dialogue.put(done);
    return done;
  }

  private TranscriptSegment segment(
      Turn turn, String part, Speaker speaker, String text, double confidence) {
    return TranscriptSegment.in(turn, part, speaker, text, confidence, clock.instant());
  }
}
