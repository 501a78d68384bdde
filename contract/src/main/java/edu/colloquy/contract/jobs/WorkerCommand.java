package edu.colloquy.contract.jobs;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import edu.colloquy.contract.Json;
import edu.colloquy.contract.Require;

/** What is put into the inbox of the worker that holds a room. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = WorkerCommand.CloseRoom.class, name = "close_room"),
  @JsonSubTypes.Type(value = WorkerCommand.HearAudio.class, name = "hear_audio"),
  @JsonSubTypes.Type(value = WorkerCommand.HearText.class, name = "hear_text"),
  @JsonSubTypes.Type(value = WorkerCommand.Say.class, name = "say"),
  @JsonSubTypes.Type(value = WorkerCommand.TriggerBreakout.class, name = "trigger_breakout"),
  @JsonSubTypes.Type(value = WorkerCommand.ParticipantMatched.class, name = "participant_matched")
})
public sealed interface WorkerCommand {

  /** The room it is for. */
  String roomId();

  /**
   * The room is over: leave it, and say so to the waiting Step Functions task.
   *
   * @param taskToken of the task that waits for it
   */
  record CloseRoom(int v, String roomId, String taskToken) implements WorkerCommand {
    public CloseRoom {
      checkBody(v, roomId);
      Require.text("task_token", taskToken);
    }
  }

  /**
   * Speech that came by PROCESS_AUDIO.
   *
   * @param audio PCM16 little-endian, mono, 16 kHz
   * @param sequence the sender's count, to drop what came twice
   */
  record HearAudio(int v, String roomId, byte[] audio, long sequence) implements WorkerCommand {
    public HearAudio {
      checkBody(v, roomId);
      Require.present("audio", audio);
      Require.check(audio.length % 2 == 0, "audio", "must hold whole 16-bit samples");
    }
  }

  /**
   * Words that a student typed.
   *
   * @param messageId to drop what came twice
   */
  record HearText(int v, String roomId, String messageId, String text) implements WorkerCommand {
    public HearText {
      checkBody(v, roomId);
      Require.text("message_id", messageId);
      Require.text("text", text);
    }
  }

  /**
   * Words that the professor has the avatar say.
   *
   * @param messageId to drop what came twice
   */
  record Say(int v, String roomId, String messageId, String text) implements WorkerCommand {
    public Say {
      checkBody(v, roomId);
      Require.text("message_id", messageId);
      Require.text("text", text);
    }
  }

  /**
   * To the conductor of a session, whose room is the main session: students are to go to their
   * rooms. Twice is as good as once.
   */
  record TriggerBreakout(int v, String roomId) implements WorkerCommand {
    public TriggerBreakout {
      checkBody(v, roomId);
    }
  }

  /**
   * To the conductor of a session: the professor has said who somebody in the meeting is, which is
   * stored and to be read. It says no more, so that it may come twice, late, or in any order.
   */
  record ParticipantMatched(int v, String roomId) implements WorkerCommand {
    public ParticipantMatched {
      checkBody(v, roomId);
    }
  }

  /** Reads a message body. */
  static WorkerCommand parse(String body) {
    return Json.read(body, WorkerCommand.class);
  }

  private static void checkBody(int v, String roomId) {
    Require.check(v == 1, "v", "must be 1");
    Require.text("room_id", roomId);
  }
}
