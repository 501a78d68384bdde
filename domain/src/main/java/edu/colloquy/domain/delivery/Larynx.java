package edu.colloquy.domain.delivery;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.speech.TextToSpeech;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A voice that may fail: what it cannot say is left unsaid, and after a while it is tried again.
 * Guarded by its own lock.
 */
final class Larynx {
  private final TextToSpeech textToSpeech;
  private final Duration retry;
  private final Consumer<Optional<ServiceException>> changed;
  private boolean well = true;
  private long failedNanos;

  /**
   * @param retry so long after a failure it is not tried again
   * @param changed told when it begins to fail, and by what, and when it is well again
   */
  Larynx(TextToSpeech textToSpeech, Duration retry, Consumer<Optional<ServiceException>> changed) {
    this.textToSpeech = textToSpeech;
    this.retry = retry;
    this.changed = changed;
  }

  synchronized boolean isWell() {
    return well;
  }

  /** Speaks as {@link TextToSpeech#speak} does; silent if it cannot. */
  void speak(String text, String tag, Consumer<byte[]> pcm) {
    if (!isToBeTried()) {
      return;
    }
    try {
      textToSpeech.speak(text, tag, pcm);
      becomes(true, Optional.empty());
    } catch (ServiceException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      becomes(false, Optional.of(e));
    }
  }

  private synchronized boolean isToBeTried() {
    return well || System.nanoTime() - failedNanos >= retry.toNanos();
  }

  private void becomes(boolean nowWell, Optional<ServiceException> failure) {
    boolean other;
    synchronized (this) {
      other = well != nowWell;
      well = nowWell;
      failedNanos = nowWell ? failedNanos : System.nanoTime();
    }
    if (other) {
      changed.accept(failure);
    }
  }
}
