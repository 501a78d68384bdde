package edu.colloquy.functions.wsrouter;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Require;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.Ids;
import edu.colloquy.domain.conversation.ConversationRepository;
import edu.colloquy.domain.conversation.TranscriptSegment;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.speech.SentAudio;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseRepository;
import edu.colloquy.domain.work.WorkerInbox;
import java.util.List;
import java.util.Optional;

/** Messages about one room. */
final class RoomMessages {
  /** What fits into a message to the worker as base64 (SQS: 256 KiB). */
  private static final int MOST_PCM_BYTES = 98_304;

  private static final int DEFAULT_LIMIT = 100;

  private final RoomLifecycle lifecycle;
  private final RoomRepository rooms;
  private final ConversationRepository conversations;
  private final LeaseRepository leases;
  private final WorkerInbox inbox;

  RoomMessages(
      RoomLifecycle lifecycle,
      RoomRepository rooms,
      ConversationRepository conversations,
      LeaseRepository leases,
      WorkerInbox inbox) {
    this.lifecycle = lifecycle;
    this.rooms = rooms;
    this.conversations = conversations;
    this.leases = leases;
    this.inbox = inbox;
  }

  ServerMessage transcripts(ClientMessage.GetRoomTranscripts get) {
    RoomId room = RoomId.parse(get.roomId());
    lifecycle.require(room);
    int limit = get.limit().orElse(DEFAULT_LIMIT);
    List<TranscriptSegment> segments = conversations.segments(room, limit, get.before());
    Optional<String> older =
        segments.size() < limit ? Optional.empty() : Optional.of(segments.getFirst().id());
    return new ServerMessage.RoomTranscripts(
        room.toString(), segments.stream().map(TranscriptSegment::toUpdate).toList(), older);
  }

  ServerMessage audio(ClientMessage.ProcessAudio audio) {
    RoomId room = RoomId.parse(audio.roomId());
    byte[] pcm = SentAudio.pcm16k("audio_data", audio.bytes());
    Require.check(pcm.length <= MOST_PCM_BYTES, "audio_data", "must last at most 3 seconds");
    send(room, new WorkerCommand.HearAudio(1, room.toString(), pcm, audio.sequence().orElse(-1L)));
    return new ServerMessage.AudioProcessed(room.toString(), audio.sequence(), pcm.length);
  }

  ServerMessage say(ClientMessage.SayInRoom say) {
    RoomId room = RoomId.parse(say.roomId());
    send(room, new WorkerCommand.Say(1, room.toString(), Ids.next("say"), say.text()));
    return new ServerMessage.Accepted(room.toString());
  }

  ServerMessage typed(ClientMessage.StudentMessage typed) {
    RoomId room =
        rooms.ofSession(new SessionId(typed.sessionId())).stream()
            .filter(candidate -> candidate.studentName().equalsIgnoreCase(typed.studentName()))
            .map(Room::id)
            .findFirst()
            .orElseThrow(
                () ->
                    new ContractException(
                        ErrorCode.NOT_FOUND,
                        "studentName",
                        "No student of this name has a room in session "
                            + typed.sessionId()
                            + "."));
    send(room, new WorkerCommand.HearText(1, room.toString(), Ids.next("msg"), typed.message()));
    return new ServerMessage.MessageReceived(typed.sessionId(), room.toString());
  }

  private void send(RoomId room, WorkerCommand command) {
    lifecycle.require(room);
    Lease holder =
        leases
            .holder(room, Duty.STREAM)
            .orElseThrow(
                () ->
                    new ContractException(
                        ErrorCode.CONFLICT, "room_id", "Nobody listens in room " + room + " now."));
    inbox.send(holder, command);
  }
}
