package edu.colloquy.containers.transcriber;

import edu.colloquy.cloud.work.Ending;
import edu.colloquy.cloud.work.RoomWork;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.conversation.Conversation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One room at work in this transcriber: gives its conversation what came by the inbox. */
final class StreamWork implements RoomWork {
  private static final Logger LOG = LoggerFactory.getLogger(StreamWork.class);

  private final HostedRoom room;
  private final HostedRooms hosted;
  private final Runnable closed;

  /**
   * @param closed called when the room is closed and everything of it is stored
   */
  StreamWork(HostedRoom room, HostedRooms hosted, Runnable closed) {
    this.room = room;
    this.hosted = hosted;
    this.closed = closed;
  }

  @Override
  public void handle(WorkerCommand command) {
    Conversation conversation = room.conversation();
    switch (command) {
      case WorkerCommand.HearAudio audio -> hear(audio);
      case WorkerCommand.HearText text -> conversation.typed(text.messageId(), text.text());
      case WorkerCommand.Say say -> conversation.say(say.messageId(), say.text());
      case WorkerCommand.CloseRoom close ->
          throw new IllegalArgumentException("A room is closed by close(Ending).");
      case WorkerCommand.TriggerBreakout _, WorkerCommand.ParticipantMatched _ ->
          throw new IllegalArgumentException("Breakout rooms are the conductor's.");
    }
  }

  @Override
  public void close(Ending ending) {
    hosted.remove(room);
    switch (ending) {
      case SESSION_OVER -> room.end();
      case HANDED_OVER, LEASE_LOST -> room.handOver();
    }
    closed.run();
  }

  private void hear(WorkerCommand.HearAudio audio) {
    try {
      room.conversation().hearDirect(audio.audio(), audio.sequence());
    } catch (ServiceException e) {
      LOG.warn("Audio that a client of {} sent was not heard: {}", room.id(), e.getMessage());
    }
  }
}
