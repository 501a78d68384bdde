package edu.colloquy.local.ecs;

import java.io.IOException;

/** Starts containers. Implementations are thread-safe. */
public sealed interface TaskLauncher permits InProcessLauncher, ProcessLauncher {

  /**
   * Starts a container; returns when it is starting, not when it is ready.
   *
   * @throws IOException when it cannot be started
   */
  LaunchedContainer launch(ContainerStart start) throws IOException;

  /** Whether a container can be ended at any point of its work, as SIGKILL does. */
  boolean kills();
}
