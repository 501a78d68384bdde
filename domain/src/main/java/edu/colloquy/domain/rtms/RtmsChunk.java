package edu.colloquy.domain.rtms;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.room.RoomId;
import java.time.Instant;
import java.util.Optional;

/**
 * A piece of transcript that RTMS brought: what one person said in one go.
 *
 * @param id unique in the meeting; the same piece delivered twice has the same id
 * @param speakerName as Zoom shows it
 * @param member who that is in the session, where that is known
 * @param at when it was begun to be said
 * @param until when it had been said
 * @param receivedAt when it came
 */
public record RtmsChunk(
    String meetingUuid,
    String id,
    String speakerName,
    Optional<ClassMember> member,
    String text,
    Instant at,
    Instant until,
    Instant receivedAt) {

  /** The chunk, said by somebody of the session. */
  RtmsChunk saidBy(Optional<ClassMember> who) {
    return new RtmsChunk(meetingUuid, id, speakerName, who, text, at, until, receivedAt);
  }

  /** The chunk, taken back. */
  RtmsChunk withoutWords() {
    return new RtmsChunk(meetingUuid, id, speakerName, member, "", at, until, receivedAt);
  }

  /**
   * The chunk as those see it who watch.
   *
   * @param room where it was said; empty for the main session
   */
  ServerMessage.RtmsTranscript toMessage(Optional<RoomId> room) {
    return new ServerMessage.RtmsTranscript(
        meetingUuid,
        room.map(RoomId::toString),
        speakerName,
        text,
        at,
        member.map(ClassMember::role).map(ClassMember.Role::wireName),
        member.flatMap(ClassMember::studentId),
        id);
  }
}
