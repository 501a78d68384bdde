package edu.colloquy.simulators;

import java.util.Set;

/**
 * Which faults are switched on in a run.
 *
 * @param active the faults to show
 */
public record Faults(Set<Fault> active) {
  public Faults {
    active = Set.copyOf(active);
  }

  /** A run in which every service behaves. */
  public static Faults none() {
    return new Faults(Set.of());
  }

  /** Whether a fault is to be shown. */
  public boolean has(Fault fault) {
    return active.contains(fault);
  }
}
