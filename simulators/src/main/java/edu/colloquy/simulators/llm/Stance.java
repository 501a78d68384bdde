package edu.colloquy.simulators.llm;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a student's line is meant. The first that fits counts. */
enum Stance {
  GREETING("^(?:hi|hello|hey|good (?:morning|afternoon|evening)|yo)\\b(?:\\W+\\w+){0,4}\\W*$"),
  FRUSTRATED("\\b(?:hate|stupid|frustrat\\w*|give up|hopeless|too hard|never get|annoy\\w*)\\b"),
  STUCK(
      "\\b(?:(?:don'?t|do not|didn'?t) (?:know|understand|get (?:it|this|that))|no idea|not sure|unsure"
          + "|stuck|lost|confus\\w*|can'?t|cannot|help)\\b"),
  THANKING("\\b(?:thanks|thank you|bye|goodbye|see you)\\b"),
  UNDERSTANDING(
      "\\b(?:i (?:see|understand|get it)|makes? sense|got it|now i know|oh right|i realiz\\w*|i realis\\w*)\\b"),
  ASKING("\\?\\s*$"),
  WORKING("");

  private final Pattern sign;

  Stance(String sign) {
    this.sign = Pattern.compile(sign);
  }

  static Stance of(String line) {
    String plain = line.strip().toLowerCase(Locale.ROOT);
    for (Stance stance : values()) {
      if (stance.sign.matcher(plain).find()) {
        return stance;
      }
    }
    return WORKING;
  }
}
