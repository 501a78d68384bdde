package edu.colloquy.local.cli.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * A live view that fills the window: redrawn in place a few times a second, only where something
 * changed. The screen as it was comes back when the demo is over or the process is told to stop.
 * Thread-safe.
 */
final class TerminalView implements View {
  private static final Duration BETWEEN_FRAMES = Duration.ofMillis(125);

  private final Terminal terminal;
  private final Palette palette;
  private final Frame frame;
  private final Display display;
  private final Attributes before;
  private final Thread restoreOnExit = new Thread(this::restore, "restore-terminal");
  private final CountDownLatch over = new CountDownLatch(1);

  private volatile DemoView newest;
  private DemoView drawn;
  private Size size = Size.of(0, 0);

  private TerminalView(Terminal terminal, Palette palette) {
    this.terminal = terminal;
    this.palette = palette;
    this.frame = new Frame(palette);
    this.display = new Display(terminal, true);
    this.before = terminal.getAttributes();
  }

  /** Takes the terminal of this process over. */
  static TerminalView open() {
    try {
      Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build();
      return on(terminal, Palette.ofEnvironment());
    } catch (IOException e) {
      throw new UncheckedIOException("The terminal cannot be used; try: ./colloquy demo | cat", e);
    }
  }

  /** Takes a terminal over. */
  static TerminalView on(Terminal terminal, Palette palette) {
    TerminalView view = new TerminalView(terminal, palette);
    view.start();
    return view;
  }

  @Override
  public void show(DemoView demo) {
    newest = demo;
  }

  @Override
  public void finish(DemoSummary summary) {
    close();
    for (AttributedString line : Ending.lines(summary, palette)) {
      line.println(terminal);
    }
    terminal.flush();
  }

  @Override
  public void close() {
    restore();
    try {
      Runtime.getRuntime().removeShutdownHook(restoreOnExit);
    } catch (IllegalStateException exiting) {
      // The process is on its way out, and the hook finds the terminal restored.
    }
  }

  private void start() {
    Runtime.getRuntime().addShutdownHook(restoreOnExit);
    Attributes silent = new Attributes(before);
    silent.setLocalFlag(Attributes.LocalFlag.ECHO, false);
    terminal.setAttributes(silent);
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.cursor_invisible);
    terminal.flush();
    Thread.ofPlatform().daemon().name("terminal-view").start(this::drawUntilOver);
  }

  private void drawUntilOver() {
    try {
      while (!over.await(BETWEEN_FRAMES.toMillis(), TimeUnit.MILLISECONDS)) {
        draw();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void draw() {
    DemoView demo = newest;
    Size now = terminal.getSize();
    if (demo == null || over.getCount() == 0 || (demo == drawn && now.equals(size))) {
      return;
    }
    if (!now.equals(size)) {
      size = Size.of(now);
      display.resize(size);
      terminal.puts(Capability.clear_screen);
      display.reset();
    }
    List<AttributedString> lines = frame.draw(demo, size.getColumns(), size.getRows());
    display.update(lines, 0);
    drawn = demo;
  }

  private synchronized void restore() {
    if (over.getCount() == 0) {
      return;
    }
    over.countDown();
    terminal.puts(Capability.exit_ca_mode);
    terminal.puts(Capability.cursor_normal);
    terminal.flush();
    terminal.setAttributes(before);
  }
}
