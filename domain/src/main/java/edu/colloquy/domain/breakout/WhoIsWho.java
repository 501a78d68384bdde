package edu.colloquy.domain.breakout;

import java.util.Optional;

/** Tells where somebody in the meeting belongs. */
@FunctionalInterface
public interface WhoIsWho {

  /** Their seat; empty for somebody whom the session does not know, who is left alone. */
  Optional<Seat> seatOf(Person person);
}
