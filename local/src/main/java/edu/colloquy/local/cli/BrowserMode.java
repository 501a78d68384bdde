package edu.colloquy.local.cli;

/** Whether bots join rooms in a real browser. */
enum BrowserMode {
  AUTO,
  ON,
  OFF;

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
