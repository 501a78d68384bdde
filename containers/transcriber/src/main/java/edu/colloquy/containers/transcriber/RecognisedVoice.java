package edu.colloquy.containers.transcriber;

import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsUtterance;
import edu.colloquy.domain.rtms.RtmsUtterance.Change;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.speech.SpeechRequest;
import edu.colloquy.domain.speech.SpeechStream;
import edu.colloquy.domain.speech.SpeechToText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/**
 * One speaker of a stream whose sound is recognised. Heard by one thread at a time; what is
 * recognised comes on the recogniser's.
 */
final class RecognisedVoice implements AutoCloseable {
  private static final int SAMPLES_PER_MS = 16;
  private static final int BYTES_PER_MS = 2 * SAMPLES_PER_MS;

  /** So much silence ends a stretch of speech. */
  private static final Duration PAUSE = Duration.ofMillis(800);

  private final String streamId;
  private final String userId;
  private final String userName;
  private final Consumer<RtmsUtterance> words;

  /** Position in samples to when that was spoken, one entry for each stretch without a break. */
  private final ConcurrentSkipListMap<Long, Instant> spokenAt = new ConcurrentSkipListMap<>();

  private final SpeechStream stream;
  private long samples;
  private Instant until = Instant.MIN;
  private long heardNanos;
  private boolean paused = true;
  private volatile boolean lost;

  /**
   * Opens a stream; blocks until the recogniser has taken it.
   *
   * @param first of the speaker's sound; it is not heard yet
   * @throws edu.colloquy.domain.ServiceException when the recogniser refuses
   */
  RecognisedVoice(
      String streamId,
      RtmsEvent.Sound first,
      SpeechToText recogniser,
      Consumer<RtmsUtterance> words) {
    this.streamId = streamId;
    this.userId = first.userId();
    this.userName = first.userName();
    this.words = words;
    this.stream =
        recogniser.open(new SpeechRequest("rtms-" + streamId, PAUSE, List.of()), this::recognised);
  }

  /** How long this PCM16 mono 16 kHz lasts. */
  static Duration length(byte[] pcm) {
    return Duration.ofMillis(pcm.length / BYTES_PER_MS);
  }

  void hear(RtmsEvent.Sound sound) {
    if (!sound.at().equals(until)) {
      spokenAt.put(samples, sound.at());
    }
    send(sound.pcm());
    until = sound.at().plus(length(sound.pcm()));
    heardNanos = System.nanoTime();
    paused = false;
  }

  /** Gives the recogniser the silence by which a sentence ends, once. */
  void pauseIfSilentFor(Duration lull) {
    if (!paused && System.nanoTime() - heardNanos >= lull.toNanos()) {
      paused = true;
      send(new byte[(int) PAUSE.multipliedBy(2).toMillis() * BYTES_PER_MS]);
      until = Instant.MIN;
    }
  }

  /** Whether the recogniser has given up. */
  boolean isLost() {
    return lost;
  }

  @Override
  public void close() {
    stream.close();
  }

  private void send(byte[] pcm) {
    stream.send(pcm);
    samples += pcm.length / 2;
  }

  private void recognised(SpeechEvent event) {
    switch (event) {
      case SpeechEvent.Final segment when !segment.text().isBlank() -> words.accept(said(segment));
      case SpeechEvent.Dropped _ -> lost = true;
      case SpeechEvent.Final _,
          SpeechEvent.Interim _,
          SpeechEvent.SpeechStarted _,
          SpeechEvent.UtteranceEnd _ -> {}
    }
  }

  private RtmsUtterance said(SpeechEvent.Final segment) {
    Instant start = timeOf(segment.startSample());
    return new RtmsUtterance(
        streamId,
        userId,
        userName,
        start,
        timeOf(segment.lastWordEndSample()),
        start,
        segment.text(),
        Change.NEW,
        Optional.empty());
  }

  private Instant timeOf(long sample) {
    Map.Entry<Long, Instant> stretch = spokenAt.floorEntry(sample);
    return stretch.getValue().plusMillis((sample - stretch.getKey()) / SAMPLES_PER_MS);
  }
}
