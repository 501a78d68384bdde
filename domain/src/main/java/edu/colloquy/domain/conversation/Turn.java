package edu.colloquy.domain.conversation;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.tutor.Teaching;
import edu.colloquy.domain.tutor.TutorInstructions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a student said, and what the tutor answered.
 *
 * @param number from 1 in its room, without gaps; 0 is the tutor's greeting
 * @param epoch the bot whose audio it was heard in; 0 where it was not heard but typed
 * @param audioEnd the first sample of that audio after the student's words
 * @param tutorText what the tutor said, or was heard to say when interrupted; empty while it has
 *     not answered
 * @param interrupted whether the student cut the tutor short
 * @param timingsMs how long each stage took; see {@link TurnStopwatch}
 * @param sources what the model was given beside instructions and dialogue, such as {@code
 *     rtms:<meeting uuid>#<chunk>}: the words said to the whole class up to that one
 * @param promptVersion which instructions the model was given
 * @param teaching what the tutor did, and what it knows of the student's learning after it; empty
 *     where the tutor did not answer a student
 */
public record Turn(
    RoomId room,
    int number,
    String studentText,
    long epoch,
    long audioEnd,
    Instant at,
    Optional<String> tutorText,
    boolean interrupted,
    Map<String, Long> timingsMs,
    List<String> sources,
    String promptVersion,
    Optional<Teaching> teaching) {
  public Turn {
    // Turns that were stored before there was this.
    teaching = teaching == null ? Optional.empty() : teaching;
  }

  /** A turn that the tutor has yet to answer. */
  static Turn opened(
      RoomId room, int number, String studentText, long epoch, long audioEnd, Instant at) {
    return new Turn(
        room,
        number,
        studentText,
        epoch,
        audioEnd,
        at,
        Optional.empty(),
        false,
        Map.of(),
        List.of(),
        TutorInstructions.VERSION,
        Optional.empty());
  }

  /** The turn as it was answered: by somebody who knew these, and who did this. */
  Turn told(List<String> known, Optional<Teaching> done) {
    return new Turn(
        room,
        number,
        studentText,
        epoch,
        audioEnd,
        at,
        tutorText,
        interrupted,
        timingsMs,
        List.copyOf(known),
        promptVersion,
        done);
  }

  /** The turn with its answer. */
  Turn answered(String text, boolean cut, Map<String, Long> timings) {
    return new Turn(
        room,
        number,
        studentText,
        epoch,
        audioEnd,
        at,
        Optional.of(text),
        cut,
        timings,
        sources,
        promptVersion,
        teaching.map(done -> done.heard(text)));
  }

  /** The id on the wire. */
  public String id() {
    return room + "-t" + number;
  }

  /** Whether the tutor still owes an answer. */
  public boolean isOpen() {
    return tutorText.isEmpty();
  }
}
