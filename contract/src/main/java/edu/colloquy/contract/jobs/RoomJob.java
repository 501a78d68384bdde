package edu.colloquy.contract.jobs;

import edu.colloquy.contract.Json;
import edu.colloquy.contract.Require;

/**
 * A room's work as one message, on the queue {@code room-bots} or {@code room-streams}: whoever
 * holds the message runs the room's bot or its speech stream until the room ends.
 *
 * @param v version of this body, 1
 * @param sessionId whose room
 * @param roomId which room; number 0, the main session, on {@code room-bots} for the conductor
 * @param taskToken of the Step Functions task that waits until this work is under way
 */
public record RoomJob(int v, String sessionId, String roomId, String taskToken) {
  public RoomJob {
    Require.check(v == 1, "v", "must be 1");
    Require.text("session_id", sessionId);
    Require.text("room_id", roomId);
    Require.text("task_token", taskToken);
  }

  /** Reads a message body. */
  public static RoomJob parse(String body) {
    return Json.read(body, RoomJob.class);
  }
}
