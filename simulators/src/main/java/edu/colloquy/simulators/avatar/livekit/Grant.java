package edu.colloquy.simulators.avatar.livekit;

/**
 * What an access token allows (LiveKit: video grant).
 *
 * @param identity who its bearer is in the room
 * @param room the room it is for
 * @param canPublish whether its bearer may send tracks
 * @param canSubscribe whether its bearer may receive the others' tracks
 * @param canPublishData whether its bearer may send data
 */
public record Grant(
    String identity,
    String room,
    boolean canPublish,
    boolean canSubscribe,
    boolean canPublishData) {

  /** Everything that somebody in a room may do. */
  public static Grant participant(String identity, String room) {
    return new Grant(identity, room, true, true, true);
  }
}
