package edu.colloquy.domain.work;

import java.time.Duration;

/** Remembers what was done, so that what arrives twice is not done twice. Thread-safe. */
public interface OnceRepository {

  /**
   * Claims a key.
   *
   * @param key names the deed, such as a webhook's event and time
   * @param memory how long it is remembered
   * @return whether this is the first claim
   */
  boolean first(String key, Duration memory);

  /**
   * Whether a key was claimed, and is remembered; for deeds that are claimed when they are done.
   */
  boolean isDone(String key);
}
