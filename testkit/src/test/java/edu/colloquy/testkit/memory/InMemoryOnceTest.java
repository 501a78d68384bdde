package edu.colloquy.testkit.memory;

import edu.colloquy.domain.work.OnceRepository;
import edu.colloquy.testkit.contracts.OnceRepositoryContract;

/** Deeds in memory keep the contract. */
class InMemoryOnceTest extends OnceRepositoryContract {
  private final InMemoryOnce once = new InMemoryOnce(clock);

  @Override
  protected OnceRepository once() {
    return once;
  }
}
