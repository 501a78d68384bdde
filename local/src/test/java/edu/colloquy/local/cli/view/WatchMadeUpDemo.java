package edu.colloquy.local.cli.view;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Shows a made-up demo on this terminal, for a person to look at: STUDENTS SECONDS. */
final class WatchMadeUpDemo {
  private WatchMadeUpDemo() {}

  public static void main(String[] args) throws InterruptedException {
    int students = Integer.parseInt(args[0]);
    Duration length = Duration.ofSeconds(Long.parseLong(args[1]));
    View view = View.open();
    long began = System.nanoTime();
    try (var clock = Executors.newSingleThreadScheduledExecutor()) {
      clock.scheduleAtFixedRate(
          () -> view.show(MadeUpDemo.at(Duration.ofNanos(System.nanoTime() - began), students)),
          0,
          100,
          TimeUnit.MILLISECONDS);
      clock.awaitTermination(length.toMillis(), TimeUnit.MILLISECONDS);
      clock.shutdownNow();
    }
    view.finish(
        MadeUpDemo.summary(
            students,
            students % 2 == 0 ? List.of() : List.of("Room 8 failed: avatar refused (HTTP 500)")));
  }
}
