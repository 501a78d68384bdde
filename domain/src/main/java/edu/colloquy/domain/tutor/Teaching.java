package edu.colloquy.domain.tutor;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.tutor.policy.LearningState;
import edu.colloquy.domain.tutor.policy.Move;
import edu.colloquy.domain.tutor.policy.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the tutor did in a turn, and what it knows after it; enough for another worker to go on.
 *
 * @param moves what it did, in order
 * @param hintLevel the level of the hint it gave, 0 for none, up to 5
 * @param verdict what was found out about the student's words; may name the right value, so it is
 *     not for the student
 * @param late whether that came too late for this turn's reply
 * @param guarded whether a sentence of the model was held back
 * @param learning what is known of the student's learning
 * @param summary what was said earlier, in short, once the talk is long
 */
public record Teaching(
    List<Move> moves,
    int hintLevel,
    Optional<Verdict> verdict,
    boolean late,
    boolean guarded,
    LearningState learning,
    Optional<Summary> summary) {
  public Teaching {
    moves = List.copyOf(moves);
  }

  /** As everybody in the room may see it: without the reason, which may hold the right value. */
  public ServerMessage.Teaching shown() {
    return new ServerMessage.Teaching(
        moves.stream().map(Move::wireName).toList(),
        hintLevel,
        verdict.map(found -> found.judgement().name().toLowerCase(Locale.ROOT)));
  }

  /** The tutor's words as they were heard: what they asked is the question that is open now. */
  public Teaching heard(String tutorText) {
    return new Teaching(
        moves, hintLevel, verdict, late, guarded, learning.asked(tutorText), summary);
  }
}
