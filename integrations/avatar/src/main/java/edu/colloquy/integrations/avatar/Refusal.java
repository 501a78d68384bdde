package edu.colloquy.integrations.avatar;

import java.util.Locale;

/** What an answer of an avatar service other than 2xx means, and what helps. */
enum Refusal {
  /** All sessions that the plan allows at once are running. */
  NO_FREE_SLOT(
      true, " All avatars of the account's plan are in use: end some, or have a larger plan."),
  /** No minute can be paid for. */
  NO_CREDITS(false, " The account has no credits left: buy some, or allow overage."),
  /** The key is not known, or is one of HeyGen's, which are not LiveAvatar's. */
  WRONG_KEY(
      false,
      " Put the service's own API key into the secret AVATAR_SECRET: LIVEAVATAR_API_KEY or HEYGEN_API_KEY."),
  /** Too many calls a second. */
  TOO_FAST(true, ""),
  /** Something is wrong at LiveAvatar. */
  BROKEN(true, ""),
  /** The session is in another state, which may pass. */
  CONFLICT(true, ""),
  /** Anything else. */
  OTHER(false, "");

  private final boolean mayPass;
  private final String cure;

  Refusal(boolean mayPass, String cure) {
    this.mayPass = mayPass;
    this.cure = cure;
  }

  /**
   * Judges an answer. That an account has no free slot, or no credits, is told by its text alone:
   * the codes differ between accounts.
   */
  static Refusal of(int status, String words) {
    String text = words.toLowerCase(Locale.ROOT);
    if (text.contains("concurrency")) {
      return NO_FREE_SLOT;
    }
    if (status == 402 || text.contains("credit")) {
      return NO_CREDITS;
    }
    return switch (status) {
      case 401 -> WRONG_KEY;
      case 409 -> CONFLICT;
      case 429 -> TOO_FAST;
      default -> status >= 500 ? BROKEN : OTHER;
    };
  }

  boolean mayPass() {
    return mayPass;
  }

  String cure() {
    return cure;
  }
}
