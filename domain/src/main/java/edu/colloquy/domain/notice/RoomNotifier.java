package edu.colloquy.domain.notice;

import edu.colloquy.contract.ws.ServerMessage;

/**
 * Pushes messages to clients. Thread-safe; never throws: a client that cannot be reached is no
 * reason for a session to stumble.
 */
public interface RoomNotifier {

  /**
   * Pushes a message with the next event number of its session. Interim transcripts are coalesced,
   * everything else arrives in order for each sender.
   */
  void push(Audience audience, ServerMessage message);
}
