package edu.colloquy.domain.delivery;

import edu.colloquy.contract.ws.AvatarMode;

/**
 * How the tutor appears from now on, and why.
 *
 * @param reason in words a professor understands
 */
public record Appearance(AvatarMode mode, Cause cause, String reason) {

  /** Why it changed. */
  public enum Cause {
    /** A service failed. */
    FAILED,
    /** It became too dear. */
    TOO_DEAR,
    /** The avatar sleeps while nobody speaks. */
    ASLEEP,
    /** What was missing is there again. */
    BACK
  }

  /** What the student is told, in the tutor's words; nothing when there is nothing to tell. */
  public String wordsForStudent() {
    return switch (cause) {
      case ASLEEP -> "";
      case BACK ->
          switch (mode) {
            case AVATAR -> "I am back.";
            case VOICE -> "You can hear me again.";
            case TEXT -> "";
          };
      case FAILED, TOO_DEAR ->
          switch (mode) {
            case AVATAR -> "";
            case VOICE -> "You will not see me for a while. I hear you, and you hear me.";
            case TEXT -> "You will not hear me for a while. I hear you, and answer in writing.";
          };
    };
  }
}
