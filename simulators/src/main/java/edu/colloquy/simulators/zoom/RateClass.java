package edu.colloquy.simulators.zoom;

/** Zoom's {@code X-RateLimit-Category}: how much a call counts. */
enum RateClass {
  LIGHT("Light"),
  MEDIUM("Medium"),
  HEAVY("Heavy");

  private final String wireName;

  RateClass(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }
}
