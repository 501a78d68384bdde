package edu.colloquy.local.ecs;

import edu.colloquy.cloud.Environment;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a container as a thread of this process: {@code main} is called within its {@link
 * Environment}. SIGTERM is an interrupt, upon which {@code main} has to return. Quick to start and
 * light, but nothing parts a container from the others: it cannot be killed. Thread-safe.
 */
public final class InProcessLauncher implements TaskLauncher {
  private static final Logger LOG = LoggerFactory.getLogger(InProcessLauncher.class);
  private static final int FAILED = 1;
  private static final int KILLED = 137;

  @Override
  public LaunchedContainer launch(ContainerStart start) throws IOException {
    try {
      Method main = MainClass.find(start.mainClass());
      CompletableFuture<Integer> exit = new CompletableFuture<>();
      Thread thread =
          Thread.ofPlatform()
              .daemon()
              .name(start.label())
              .start(() -> exit.complete(run(main, start)));
      return new ThreadContainer(thread, exit);
    } catch (ClassNotFoundException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public boolean kills() {
    return false;
  }

  private static int run(Method main, ContainerStart start) {
    try {
      new Environment(start.environment())
          .within(
              () -> {
                MainClass.run(main, start.arguments());
                return null;
              });
      return 0;
    } catch (InterruptedException e) {
      // The end that was asked for.
      return 0;
    } catch (Throwable e) {
      LOG.error("The container {} failed.", start, e);
      return FAILED;
    }
  }

  private record ThreadContainer(Thread thread, CompletableFuture<Integer> exit)
      implements LaunchedContainer {
    @Override
    public void terminate() {
      thread.interrupt();
    }

    /** Gives the thread up; whoever keeps it from ending has a bug to be told of. */
    @Override
    public void kill() {
      if (exit.complete(KILLED)) {
        LOG.warn("The container {} did not return when interrupted; it runs on.", thread.getName());
      }
    }
  }
}
