package edu.colloquy.integrations.livekit;

/** A room that was entered. Thread-safe; nothing here blocks. */
public interface LiveKitRoom extends AutoCloseable {

  /**
   * Sends data to everybody, reliably and in order; waits for the connection if it has to.
   *
   * @param topic what about; empty for none
   */
  void send(String topic, byte[] payload);

  /** Leaves the room. */
  @Override
  void close();
}
