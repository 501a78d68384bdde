package edu.colloquy.simulators.avatar.livekit;

/** Is told what participants of a room send as data. */
public interface DataListener {
  /**
   * Somebody sent a data packet.
   *
   * @param identity who
   * @param topic what about; empty without one
   * @param payload the bytes
   */
  void received(String identity, String topic, byte[] payload);
}
