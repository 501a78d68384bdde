package edu.colloquy.domain.meeting.presence;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.Optional;

/**
 * What our own software calls itself when it joins a meeting: the Meeting SDK's {@code customerKey}
 * of at most 36 characters, which webhooks repeat as {@code customer_key}. It has the session's id
 * without its prefix, or it would not fit:
 *
 * <pre>{@code
 * colloquy:4k7qz81m2n5p9rst:conductor    colloquy:4k7qz81m2n5p9rst:bot:12
 * colloquy:4k7qz81m2n5p9rst:student:12   with the number of the student's room
 * }</pre>
 */
public sealed interface CustomerKey {

  /** The session whose meeting it is for. */
  SessionId session();

  /** The bot that holds the host's rights and sits in no room. */
  record Conductor(SessionId session) implements CustomerKey {}

  /** The bot of a room. */
  record Bot(RoomId room) implements CustomerKey {
    @Override
    public SessionId session() {
      return room.session();
    }
  }

  /** A student who joins by a client of ours, by their room. */
  record Student(RoomId room) implements CustomerKey {
    @Override
    public SessionId session() {
      return room.session();
    }
  }

  /** How it is spelled. */
  default String text() {
    return CustomerKeySpelling.write(this);
  }

  /** Reads a key; empty if it is none of ours. */
  static Optional<CustomerKey> parse(String text) {
    return CustomerKeySpelling.read(text);
  }
}
