package edu.colloquy.local.cli;

/** How the platform runs its workers (the containers of the deployed system). */
public enum WorkerMode {
  /** As threads of this process. */
  IN_PROCESS("in-process"),
  /** Each as a process of its own, which can really be killed. */
  PROCESS("process");

  private final String typed;

  WorkerMode(String typed) {
    this.typed = typed;
  }

  @Override
  public String toString() {
    return typed;
  }
}
