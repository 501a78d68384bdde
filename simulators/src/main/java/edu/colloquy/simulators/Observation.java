package edu.colloquy.simulators;

import java.util.Map;

/**
 * One thing a simulator saw.
 *
 * @param atNanos when, by {@link System#nanoTime()} of this process
 * @param what which kind of thing
 * @param subject whom or what it is about, as {@link Seen} says for each kind
 * @param details further facts; for {@link Seen#SERVICE_TIME}: {@code service} and {@code nanos}
 */
public record Observation(long atNanos, Seen what, String subject, Map<String, Object> details) {
  public Observation {
    details = Map.copyOf(details);
  }
}
