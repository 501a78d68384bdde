package edu.colloquy.domain.work;

import edu.colloquy.contract.jobs.WorkerCommand;

/** How the worker that holds a room is told things. Thread-safe. */
public interface WorkerInbox {

  /** Puts a command into the inbox of a lease's holder. */
  void send(Lease holder, WorkerCommand command);
}
