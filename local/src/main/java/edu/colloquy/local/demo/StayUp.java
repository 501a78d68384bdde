package edu.colloquy.local.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jline.utils.Signals;

/** Keeps a local system up until Ctrl-C, which is then the good end of it. */
final class StayUp {
  private final LocalSystem system;
  private final Optional<Path> data;
  private final PrintStream out = System.out;

  /**
   * @param data the folder that keeps the system's state, if any does
   */
  StayUp(LocalSystem system, Optional<Path> data) {
    this.system = system;
    this.data = data;
  }

  /** Prints where everything is, and waits. */
  void untilInterrupted() {
    CountDownLatch interrupted = new CountDownLatch(1);
    Object usual = Signals.register("INT", interrupted::countDown);
    describe();
    try {
      interrupted.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // A second Ctrl-C does not wait for an end in good order.
    Signals.unregister("INT", usual);
    out.println();
    out.println("Stopping ...");
  }

  private void describe() {
    Map<String, String> simulators = system.simulators().addresses();
    out.println();
    line("HTTP API", system.platform().httpUrl());
    line("WebSocket API", system.platform().webSocketUrl());
    out.println();
    out.println("  Simulated");
    line("Zoom", simulators.get("ZoomApiUrl"));
    line("Zoom meetings", simulators.get("ZoomMeetingUrl"));
    line("LiveAvatar", simulators.get("AvatarApiUrl"));
    line("Deepgram", simulators.get("DeepgramUrl"));
    line("Language model", simulators.get("LlmUrl"));
    out.println();
    line("State", data.map(Path::toString).orElse("not kept; --data DIR keeps it"));
    line("Log", System.getProperty("colloquy.log", "colloquy.log"));
    line("Try", "curl " + system.platform().httpUrl().resolve("/health"));
    out.println();
    out.println("Ctrl-C ends it.");
  }

  private void line(String label, Object value) {
    out.printf("  %-16s%s%n", label, value);
  }
}
