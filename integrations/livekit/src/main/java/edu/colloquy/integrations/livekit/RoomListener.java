package edu.colloquy.integrations.livekit;

/**
 * Is told what happens in a room. Each kind of thing comes in order, but sound, pictures and the
 * rest on threads of their own, which must not be held up. Nothing comes after {@link #ended}, or
 * after the room was left.
 */
public interface RoomListener {
  /** The room can be heard and seen; again after each time that the connection was lost. */
  default void connected() {}

  /** The connection was lost and is being made again. */
  default void lost() {}

  /**
   * The next 10 ms of a participant's voice, its silences too.
   *
   * @param identity whose
   * @param pcm mono samples at the rate that was asked for; the listener may keep them
   */
  default void voice(String identity, short[] pcm) {}

  /**
   * The next picture of a participant.
   *
   * @param identity whose
   * @param picture valid during this call only
   */
  default void picture(String identity, Picture picture) {}

  /**
   * A participant sent data.
   *
   * @param identity who
   * @param topic what about; empty without one
   * @param payload the bytes
   */
  default void data(String identity, String topic, byte[] payload) {}

  /**
   * It is over, and not by our wish.
   *
   * @param reason why, in LiveKit's words or ours
   */
  default void ended(String reason) {}
}
