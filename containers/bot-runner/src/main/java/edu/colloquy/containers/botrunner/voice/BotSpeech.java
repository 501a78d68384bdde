package edu.colloquy.containers.botrunner.voice;

import edu.colloquy.containers.botrunner.avatar.Downsampler;
import edu.colloquy.contract.link.LinkMessage;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Says into a room what the transcriber sends, in real time, and reports what was said. Guarded by
 * its own lock; nothing blocks.
 */
public final class BotSpeech implements AutoCloseable {
  private static final int FRAME_BYTES = 640;

  /** 100 ms of silence at 24 kHz: the last sound is let out whole, and ends. */
  private static final byte[] CODA = new byte[4_800];

  private final Metronome metronome;
  private final Consumer<byte[]> room;
  private final Consumer<LinkMessage> reports;
  private final Runnable beat = this::beat;
  private final Deque<SpokenPart> waiting = new ArrayDeque<>();
  private Downsampler downsampler = new Downsampler(this::enqueue);
  private Optional<String> taking = Optional.empty();
  private Optional<String> saying = Optional.empty();

  /**
   * @param metronome lets the sound out
   * @param room given 20 ms at a time, PCM16 little-endian, mono, 16 kHz
   * @param reports given {@link LinkMessage.SpeakStarted} and {@link LinkMessage.SpeakEnded}
   */
  public BotSpeech(Metronome metronome, Consumer<byte[]> room, Consumer<LinkMessage> reports) {
    this.metronome = metronome;
    this.room = room;
    this.reports = reports;
    metronome.add(beat);
  }

  /** What comes now is this utterance's. */
  public synchronized void begin(String utterance) {
    taking = Optional.of(utterance);
    downsampler = new Downsampler(this::enqueue);
    waiting.add(new SpokenPart.Begin(utterance));
  }

  /** Takes the next of an utterance: PCM16 little-endian, mono, 24 kHz. */
  public synchronized void sound(ByteBuffer pcm) {
    if (taking.isPresent()) {
      downsampler.add(pcm);
    }
  }

  /** No more of it comes; unknown ones are ignored. */
  public synchronized void end(String utterance) {
    if (taking.equals(Optional.of(utterance))) {
      downsampler.add(ByteBuffer.wrap(CODA));
      taking = Optional.empty();
      waiting.add(new SpokenPart.End(utterance));
    }
  }

  /** Falls silent at once; what was being said ends interrupted. */
  public synchronized void interrupt() {
    Optional<String> cut = saying.or(() -> taking);
    waiting.clear();
    taking = Optional.empty();
    saying = Optional.empty();
    cut.ifPresent(utterance -> reports.accept(new LinkMessage.SpeakEnded(utterance, true)));
  }

  @Override
  public void close() {
    metronome.remove(beat);
  }

  private void enqueue(byte[] frames) {
    for (int from = 0; from < frames.length; from += FRAME_BYTES) {
      waiting.add(new SpokenPart.Frame(Arrays.copyOfRange(frames, from, from + FRAME_BYTES)));
    }
  }

  private void beat() {
    List<LinkMessage> told = new ArrayList<>(0);
    Optional<byte[]> frame = next(told);
    frame.ifPresent(room);
    told.forEach(reports);
  }

  /** Up to the next 20 ms of sound, with what is to be told of them. */
  private synchronized Optional<byte[]> next(List<LinkMessage> told) {
    for (SpokenPart part = waiting.poll(); part != null; part = waiting.poll()) {
      switch (part) {
        case SpokenPart.Begin(String utterance) -> {
          saying = Optional.of(utterance);
          told.add(new LinkMessage.SpeakStarted(utterance));
        }
        case SpokenPart.End(String utterance) -> {
          saying = Optional.empty();
          told.add(new LinkMessage.SpeakEnded(utterance, false));
        }
        case SpokenPart.Frame(byte[] pcm) -> {
          return Optional.of(pcm);
        }
      }
    }
    return Optional.empty();
  }
}
