package edu.colloquy.domain.speech;

import edu.colloquy.domain.ServiceException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream of {@link ResumingSpeechToText}: at most one line to the recogniser at a time. Guarded
 * by its own lock, under which it reports too, so that events stay in order and none comes after
 * the end.
 */
final class ResumingSpeechStream implements SpeechStream {
  private static final Logger LOG = LoggerFactory.getLogger(ResumingSpeechStream.class);

  private final Function<Consumer<SpeechEvent>, SpeechStream> opener;
  private final Consumer<SpeechEvent> events;
  private final ResumePauses pauses;
  private final UnendedWords unended;
  private final ReplayBuffer unfinished = new ReplayBuffer();

  private Line line;
  private boolean closed;

  private ResumingSpeechStream(
      Function<Consumer<SpeechEvent>, SpeechStream> opener,
      Consumer<SpeechEvent> events,
      ResumePauses pauses,
      UnendedWords unended) {
    this.opener = opener;
    this.events = events;
    this.pauses = pauses;
    this.unended = unended;
    this.line = new Line(0);
  }

  /**
   * Opens a stream.
   *
   * @param opener opens a line to the recogniser
   * @param pause so much silence ends a stretch of speech
   * @throws ServiceException when the first line is refused
   */
  static ResumingSpeechStream open(
      Function<Consumer<SpeechEvent>, SpeechStream> opener,
      Consumer<SpeechEvent> events,
      ResumePauses pauses,
      Duration pause) {
    var stream = new ResumingSpeechStream(opener, events, pauses, new UnendedWords(pause));
    try {
      stream.connect(stream.line);
    } catch (ServiceException e) {
      stream.close();
      throw e;
    }
    return stream;
  }

  @Override
  public synchronized void send(byte[] pcm) {
    if (closed) {
      return;
    }
    unfinished.append(pcm);
    if (line.isOpen()) {
      line.stream.send(pcm);
      unended.sent(pcm.length / 2).ifPresent(events);
    }
  }

  @Override
  public synchronized void flush() {
    if (!closed && line.isOpen()) {
      line.stream.flush();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    line.close();
  }

  private void connect(Line next) {
    SpeechStream opened = opener.apply(next);
    synchronized (this) {
      if (!isCurrent(next)) {
        opened.close();
        return;
      }
      next.base = unfinished.firstSample();
      unfinished.replay(opened::send);
      next.stream = opened;
      unended.resumed();
    }
  }

  private synchronized boolean isCurrent(Line one) {
    return one == line && !closed;
  }

  private synchronized void report(Line from, SpeechEvent event) {
    if (!isCurrent(from)) {
      return;
    }
    if (event instanceof SpeechEvent.Dropped dropped) {
      Line next = new Line(unfinished.firstSample());
      line = next;
      Thread.ofVirtual().name("speech-resume").start(() -> resume(next, dropped));
      return;
    }
    SpeechEvent shifted = ShiftedEvent.by(from.base, event);
    if (shifted instanceof SpeechEvent.Final segment) {
      pauses.understood();
      unfinished.dropBefore(segment.endSample());
    }
    unended.on(shifted);
    events.accept(shifted);
  }

  private void resume(Line next, SpeechEvent.Dropped dropped) {
    for (Optional<Duration> pause = pauseBefore(next);
        pause.isPresent();
        pause = pauseBefore(next)) {
      try {
        Thread.sleep(pause.get());
        connect(next);
        return;
      } catch (ServiceException e) {
        LOG.debug("A recogniser refused to resume a stream: {}", e.getMessage());
        if (!e.retryable()) {
          giveUp(next, new SpeechEvent.Dropped(dropped.reason() + "; then " + e.getMessage()));
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    giveUp(next, dropped);
  }

  private synchronized Optional<Duration> pauseBefore(Line next) {
    return isCurrent(next) ? pauses.next() : Optional.empty();
  }

  private synchronized void giveUp(Line last, SpeechEvent.Dropped dropped) {
    if (isCurrent(last)) {
      unended.ended().ifPresent(events);
      events.accept(dropped);
    }
  }

  /** A connection to the recogniser, open or being opened. Guarded by the stream's lock. */
  private final class Line implements Consumer<SpeechEvent> {
    /** The position of its first sample in the whole stream. */
    private long base;

    private SpeechStream stream;

    private Line(long base) {
      this.base = base;
    }

    @Override
    public void accept(SpeechEvent event) {
      report(this, event);
    }

    private boolean isOpen() {
      return stream != null;
    }

    private void close() {
      if (isOpen()) {
        stream.close();
      }
    }
  }
}
