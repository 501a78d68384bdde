package edu.colloquy.local.ecs;

import java.util.concurrent.CompletableFuture;

/** A container that was started. Thread-safe. */
public interface LaunchedContainer {

  /** Completes with the exit code: 0 after a return of {@code main}, 137 after SIGKILL. */
  CompletableFuture<Integer> exit();

  /** SIGTERM, or what stands for it: the container ends its work and exits. */
  void terminate();

  /** SIGKILL, or what comes closest. */
  void kill();
}
