package edu.colloquy.containers.transcriber;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsUtterance;
import edu.colloquy.domain.speech.SpeechToText;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes words of a stream's sound where Zoom writes none: because the app may not have transcripts,
 * or because the account makes none, which shows when people have spoken for {@link #PATIENCE} and
 * nothing was written. Guarded by its own lock.
 */
final class SoundTranscript implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SoundTranscript.class);

  /** So much speech without a word of Zoom's is enough. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Zoom sends nothing of who is silent; a recogniser ends its sentence on silence alone. */
  private static final Duration LULL = Duration.ofMillis(500);

  private enum Writer {
    ZOOM,
    NOBODY_YET,
    RECOGNISER
  }

  private final String streamId;
  private final SpeechToText recogniser;
  private final Consumer<RtmsUtterance> words;
  private final Map<String, RecognisedVoice> voices = new HashMap<>();
  private final Queue<RtmsEvent.Sound> unwritten = new ArrayDeque<>();
  private Duration unwrittenFor = Duration.ZERO;
  private Writer writer = Writer.NOBODY_YET;
  private Thread lulls;

  /**
   * @param words told what was recognised, from any thread
   */
  SoundTranscript(String streamId, SpeechToText recogniser, Consumer<RtmsUtterance> words) {
    this.streamId = streamId;
    this.recogniser = recogniser;
    this.words = words;
  }

  /** Media flow; with a transcript of Zoom's or not. */
  synchronized void connected(boolean transcript) {
    if (!transcript) {
      recognise();
    }
  }

  /** Zoom writes. */
  synchronized void written() {
    if (writer != Writer.ZOOM) {
      close();
      writer = Writer.ZOOM;
    }
  }

  /** Somebody speaks; may block until the recogniser has taken them. */
  synchronized void hear(RtmsEvent.Sound sound) {
    switch (writer) {
      case ZOOM -> {}
      case RECOGNISER -> recognise(sound);
      case NOBODY_YET -> {
        unwritten.add(sound);
        unwrittenFor = unwrittenFor.plus(RecognisedVoice.length(sound.pcm()));
        if (unwrittenFor.compareTo(PATIENCE) >= 0) {
          LOG.info("Zoom writes no transcript of a stream; its sound is recognised.");
          recognise();
        }
      }
    }
  }

  /** Nothing more is heard. */
  @Override
  public synchronized void close() {
    if (lulls != null) {
      lulls.interrupt();
      lulls = null;
    }
    voices.values().forEach(RecognisedVoice::close);
    voices.clear();
    unwritten.clear();
  }

  private void recognise() {
    if (lulls == null) {
      writer = Writer.RECOGNISER;
      lulls = Thread.ofVirtual().name("rtms-lulls").start(this::watchLulls);
      unwritten.forEach(this::recognise);
      unwritten.clear();
    }
  }

  private void recognise(RtmsEvent.Sound sound) {
    try {
      voices
          .computeIfAbsent(
              sound.userId(), _ -> new RecognisedVoice(streamId, sound, recogniser, words))
          .hear(sound);
    } catch (ServiceException e) {
      LOG.warn("A voice of the main session is not recognised: {}", e.getMessage());
    }
    voices.values().removeIf(RecognisedVoice::isLost);
  }

  private void watchLulls() {
    try {
      while (true) {
        Thread.sleep(LULL);
        synchronized (this) {
          voices.values().forEach(voice -> voice.pauseIfSilentFor(LULL));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
