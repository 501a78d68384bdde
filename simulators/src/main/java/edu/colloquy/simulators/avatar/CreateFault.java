package edu.colloquy.simulators.avatar;

import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import java.util.concurrent.atomic.AtomicReference;

/**
 * {@link Fault#AVATAR_CREATE}: one client never gets a token, all others do. Requests carry no
 * room, so clients are told apart by {@code Idempotency-Key}; the first key seen is the unlucky
 * one. Requests without a key cannot be told apart and are all refused. Thread-safe.
 */
final class CreateFault {
  private final boolean active;
  private final WireLog log;
  private final AtomicReference<String> unlucky = new AtomicReference<>();

  CreateFault(Faults faults, WireLog log) {
    this.active = faults.has(Fault.AVATAR_CREATE);
    this.log = log;
  }

  /**
   * Lets a request for a token pass, or not.
   *
   * @param key its {@code Idempotency-Key}, or null
   * @throws ApiFailure 500 if the fault hits it
   */
  void strike(String key) {
    if (!active) {
      return;
    }
    if (key != null) {
      unlucky.compareAndSet(null, key);
    }
    if (key == null || key.equals(unlucky.get())) {
      log.saw(Seen.FAULT, key == null ? "" : key);
      throw ApiFailure.of(500, 5000, "Internal server error");
    }
  }
}
