package edu.colloquy.domain.conversation;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.tutor.Teaching;
import java.time.Instant;
import java.util.Optional;

/**
 * Words said in a room, as they were finally understood.
 *
 * @param id unique in the room; the same words heard again after a recovery have the same id
 * @param confidence 0 to 1
 * @param at when they were said
 * @param teaching what the tutor did by them, as far as everybody in the room may know
 */
public record TranscriptSegment(
    RoomId room,
    String id,
    Speaker speaker,
    String text,
    double confidence,
    Instant at,
    Optional<ServerMessage.Teaching> teaching) {
  public TranscriptSegment {
    // Segments that were stored before there was this.
    teaching = teaching == null ? Optional.empty() : teaching;
  }

  /** Words without teaching. */
  public TranscriptSegment(
      RoomId room, String id, Speaker speaker, String text, double confidence, Instant at) {
    this(room, id, speaker, text, confidence, at, Optional.empty());
  }

  /** Words that were said in a turn. */
  static TranscriptSegment in(
      Turn turn, String part, Speaker speaker, String text, double confidence, Instant at) {
    return new TranscriptSegment(
        turn.room(),
        turn.id() + "-" + part,
        speaker,
        text,
        confidence,
        at,
        speaker == Speaker.TUTOR ? turn.teaching().map(Teaching::shown) : Optional.empty());
  }

  /** The segment as clients see it. */
  public ServerMessage.TranscriptUpdate toUpdate() {
    return new ServerMessage.TranscriptUpdate(
        room.toString(), speaker.wireName(), text, confidence, true, id, at, teaching);
  }
}
