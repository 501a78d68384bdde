package edu.colloquy.cloud.work;

import edu.colloquy.contract.jobs.WorkerCommand;

/** A room that is being worked on. Called by one thread, its own, in order. */
public interface RoomWork {

  /**
   * Does what the worker was told; may come twice. Never called with {@link
   * WorkerCommand.CloseRoom}, which becomes {@link #close}.
   */
  void handle(WorkerCommand command);

  /** Stops; blocks until that is done. Called once. */
  void close(Ending ending);
}
