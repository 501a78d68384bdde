package edu.colloquy.local.cli.view;

import java.io.Console;

/** Where a running demo is shown. Thread-safe; a call returns at once. */
public interface View extends AutoCloseable {
  /** Shows the newest state; called as often as anything changes, a view draws as often as fits. */
  void show(DemoView demo);

  /** Shows how it ended and gives the terminal back; {@link #show} does nothing from then on. */
  void finish(DemoSummary summary);

  /** Gives the terminal back, so that what went wrong can be read there. */
  @Override
  void close();

  /** The view that fits where this process writes to: live on a terminal, plain lines elsewhere. */
  static View open() {
    Console console = System.console();
    boolean terminal =
        console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    return terminal ? TerminalView.open() : new PlainView(System.out);
  }
}
