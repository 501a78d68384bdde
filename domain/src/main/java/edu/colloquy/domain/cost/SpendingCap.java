package edu.colloquy.domain.cost;

import edu.colloquy.contract.ws.AvatarMode;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.work.OnceRepository;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps sessions below what they may spend: warns, then has avatars leave, and if that is not
 * enough voices too. Whoever sees it first tells the professor, once. Thread-safe.
 */
final class SpendingCap {
  private static final double WARNING = 0.8;
  private static final double VOICE_ONLY = 1.0;
  private static final double TEXT_ONLY = 1.1;
  private static final Duration MEMORY = Duration.ofDays(1);

  private final OnceRepository once;
  private final RoomNotifier notifier;

  SpendingCap(OnceRepository once, RoomNotifier notifier) {
    this.once = once;
    this.notifier = notifier;
  }

  /** What a session that has spent so much may still have: no more than this. */
  static AvatarMode allowed(Session session, double usd) {
    double share = share(session, usd);
    if (share >= TEXT_ONLY) {
      return AvatarMode.TEXT;
    }
    return share >= VOICE_ONLY ? AvatarMode.VOICE : AvatarMode.AVATAR;
  }

  /** Why a session is allowed less. */
  static String reason(Session session, double usd) {
    return "The session has spent %s of the %s USD that it may."
        .formatted(inUsd(usd), session.spendCapUsd().map(BigDecimal::toPlainString).orElse(""));
  }

  /** Tells the professor what a session has spent, when that has become much. */
  void watch(Session session, double usd) {
    if (share(session, usd) >= WARNING) {
      String told =
          switch (allowed(session, usd)) {
            case AVATAR -> "At the limit avatars leave, and tutors go on by voice.";
            case VOICE -> "Avatars leave now; tutors go on by voice, beyond 110 % in writing.";
            case TEXT -> "Tutors go on in writing.";
          };
      alert(session, allowed(session, usd), reason(session, usd) + " " + told);
    }
  }

  private void alert(Session session, AvatarMode step, String detail) {
    if (once.first("spending-" + session.id() + "-" + step, MEMORY)) {
      notifier.push(
          new Audience.Watchers(session.id()),
          new ServerMessage.Alert(Optional.empty(), "spending", detail));
    }
  }

  private static double share(Session session, double usd) {
    return session.spendCapUsd().map(cap -> usd / cap.doubleValue()).orElse(0.0);
  }

  private static String inUsd(double usd) {
    return String.format(Locale.ROOT, "%.2f", usd);
  }
}
