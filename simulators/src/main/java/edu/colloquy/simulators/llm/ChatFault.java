package edu.colloquy.simulators.llm;

import java.time.Duration;
import java.util.OptionalInt;

/** What can go wrong with one request. */
public sealed interface ChatFault {
  /** It is refused with a status; code and {@code retry-after} (s) as the service would give. */
  record Refusal(int status, String code, OptionalInt retryAfterSeconds) implements ChatFault {
    /** One that says nothing of when to come back. */
    public Refusal(int status, String code) {
      this(status, code, OptionalInt.empty());
    }
  }

  /** The stream opens, and then nothing comes for so long. */
  record Silence(Duration length) implements ChatFault {}

  /** The stream is complete and has no words. */
  record NoWords() implements ChatFault {}

  /** After some words comes half a chunk of JSON, and then the end. */
  record HalfChunk() implements ChatFault {}

  /** The content filter withholds the answer, after so many tokens. */
  record Filtered(int afterTokens) implements ChatFault {}
}
