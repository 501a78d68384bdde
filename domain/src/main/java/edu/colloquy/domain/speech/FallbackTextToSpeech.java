package edu.colloquy.domain.speech;

import edu.colloquy.domain.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several voices, of which the first that is well speaks. One that failed is left alone for a
 * while, so that not every sentence waits for it again. A voice that breaks off in the middle is
 * not replaced there, for nobody wants to hear half a sentence twice. Thread-safe.
 */
public final class FallbackTextToSpeech implements TextToSpeech {
  private static final Logger LOG = LoggerFactory.getLogger(FallbackTextToSpeech.class);

  /** So long a failure is believed that may pass. */
  private static final Duration PASSING = Duration.ofSeconds(15);

  /** So long a refusal is believed, such as of a wrong key. */
  private static final Duration REFUSED = Duration.ofMinutes(5);

  private final List<Voice> voices;
  private final InstantSource clock;

  /**
   * @param voices in the order in which they are preferred; at least one
   */
  public FallbackTextToSpeech(List<TextToSpeech> voices, InstantSource clock) {
    this.voices = voices.stream().map(Voice::new).toList();
    this.clock = clock;
  }

  @Override
  public void speak(String text, String tag, Consumer<byte[]> pcm) {
    List<Voice> order = inOrder(clock.instant());
    for (Voice voice : order.subList(0, order.size() - 1)) {
      if (speaks(voice, text, tag, pcm)) {
        return;
      }
    }
    order.getLast().speech.speak(text, tag, pcm);
  }

  /** Those that are well come first; the others are better than none. */
  private List<Voice> inOrder(Instant now) {
    return voices.stream().sorted((a, b) -> Boolean.compare(a.isIll(now), b.isIll(now))).toList();
  }

  private boolean speaks(Voice voice, String text, String tag, Consumer<byte[]> pcm) {
    boolean[] heard = new boolean[1];
    try {
      voice.speech.speak(
          text,
          tag,
          piece -> {
            heard[0] = true;
            pcm.accept(piece);
          });
      return true;
    } catch (ServiceException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      voice.illUntil.set(clock.instant().plus(e.retryable() ? PASSING : REFUSED));
      if (heard[0]) {
        throw e;
      }
      LOG.warn("Another voice speaks for a while: {}", e.getMessage());
      return false;
    }
  }

  /** A voice and until when it is taken to be ill. */
  private static final class Voice {
    private final TextToSpeech speech;
    private final AtomicReference<Instant> illUntil = new AtomicReference<>(Instant.MIN);

    private Voice(TextToSpeech speech) {
      this.speech = speech;
    }

    private boolean isIll(Instant now) {
      return now.isBefore(illUntil.get());
    }
  }
}
