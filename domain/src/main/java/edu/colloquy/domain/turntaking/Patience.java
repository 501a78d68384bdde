package edu.colloquy.domain.turntaking;

import java.util.List;
import java.util.Set;

/** How long this student is waited for: by what the tutor gave, by what the student asked for. */
final class Patience {
  private static final Set<String> WORK =
      Lexicon.words(
          "try calculate compute solve simplify factor expand differentiate integrate draw sketch"
              + " derive prove list estimate rewrite substitute");
  private static final Phrases WORK_SAYINGS =
      Phrases.of(
          "work out,work it out,work that out,work this out,take your time,take a moment,think about,"
              + "write down,figure out,have a go,have a try,give it a try,set up,set it up,step by step,"
              + "on paper,take a minute,no hurry,no rush");

  private static final double WORKING = 1.25;
  private static final double TIME_ASKED = 1.5;
  private static final double OF_LONGEST_PAUSE = 0.7;
  private static final double OF_LONGEST_PAUSE_WITHIN = 1.3;
  private static final int LONGEST_BY_PACE_MS = 3_000;
  private static final int CONFERRING_MS = 1_800;

  private final TurnTakingSettings settings;
  private boolean working;
  private boolean timeAsked;
  private long longestPauseMs;

  Patience(TurnTakingSettings settings) {
    this.settings = settings;
  }

  /** The tutor said something: was it something to work out? */
  void tutorSaid(String text) {
    List<String> words = BackChannel.words(Token.of(text));
    working = words.stream().anyMatch(WORK::contains) || WORK_SAYINGS.areIn(words);
  }

  /** The student paused for so long, and went on with the same turn. */
  void paused(long pauseMs) {
    longestPauseMs = Math.max(longestPauseMs, pauseMs);
  }

  /** A turn ended. */
  void turnEnded(Completeness completeness) {
    timeAsked = completeness == Completeness.THINKING;
    longestPauseMs = 0;
  }

  /** How long after the last sound a turn ends. */
  int delayMs(Completeness completeness, boolean conferring) {
    int base = completeness.delayMs();
    long delay =
        switch (completeness) {
          case SURE -> base;
          case LIKELY, OPEN -> Math.max(scaled(base), byPace(OF_LONGEST_PAUSE));
          case UNLIKELY, INCOMPLETE, THINKING ->
              Math.max(scaled(base), byPace(OF_LONGEST_PAUSE_WITHIN));
        };
    return (int) (conferring ? Math.max(delay, CONFERRING_MS) : delay);
  }

  /** How long a silence may last before the student is spoken to. */
  int promptAfterMs() {
    return timeAsked
        ? settings.timeAskedMs()
        : working ? settings.workingMs() : settings.promptAfterMs();
  }

  private int scaled(int base) {
    return (int) (base * (timeAsked ? TIME_ASKED : working ? WORKING : 1));
  }

  private long byPace(double share) {
    return Math.min(LONGEST_BY_PACE_MS, Math.round(longestPauseMs * share));
  }
}
