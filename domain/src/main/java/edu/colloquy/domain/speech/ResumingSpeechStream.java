package edu.colloquy.domain.speech;

import edu.colloquy.domain.ServiceException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/** One stream of {@link ResumingSpeechToText}. Guarded by its own lock. */
final class ResumingSpeechStream implements SpeechStream {
  private final Function<Consumer<SpeechEvent>, SpeechStream> opener;
  private final Consumer<SpeechEvent> events;
  private final Duration firstPause;
  private final int attempts;
  private final ReplayBuffer unfinished = new ReplayBuffer();

  private SpeechStream inner;
  private int generation;
  private boolean closed;

  ResumingSpeechStream(
      Function<Consumer<SpeechEvent>, SpeechStream> opener,
      Consumer<SpeechEvent> events,
      Duration firstPause,
      int attempts) {
    this.opener = opener;
    this.events = events;
    this.firstPause = firstPause;
    this.attempts = attempts;
    this.inner = opener.apply(listener(0, 0));
  }

  @Override
  public synchronized void send(byte[] pcm) {
    if (closed) {
      return;
    }
    unfinished.append(pcm);
    if (inner != null) {
      inner.send(pcm);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (inner != null) {
      inner.close();
    }
  }

  private Consumer<SpeechEvent> listener(int of, long base) {
    return event -> {
      if (event instanceof SpeechEvent.Dropped dropped) {
        lost(of, dropped);
      } else if (isCurrent(of)) {
        events.accept(finished(shifted(event, base)));
      }
    };
  }

  private synchronized boolean isCurrent(int of) {
    return of == generation && !closed;
  }

  private synchronized SpeechEvent finished(SpeechEvent event) {
    if (event instanceof SpeechEvent.Final segment) {
      unfinished.dropBefore(segment.endSample());
    }
    return event;
  }

  private synchronized void lost(int of, SpeechEvent.Dropped dropped) {
    if (of != generation || closed) {
      return;
    }
    generation++;
    inner = null;
    Thread.ofVirtual().name("speech-resume").start(() -> resume(dropped));
  }

  private void resume(SpeechEvent.Dropped dropped) {
    Duration pause = firstPause;
    for (int attempt = 0; attempt < attempts; attempt++) {
      try {
        Thread.sleep(pause);
        reopen();
        return;
      } catch (ServiceException e) {
        pause = pause.multipliedBy(2);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    events.accept(dropped);
  }

  private void reopen() {
    long base;
    int mine;
    synchronized (this) {
      if (closed) {
        return;
      }
      base = unfinished.firstSample();
      mine = generation;
    }
    SpeechStream reopened = opener.apply(listener(mine, base));
    synchronized (this) {
      if (closed || mine != generation) {
        reopened.close();
        return;
      }
      unfinished.replay(reopened::send);
      inner = reopened;
    }
  }

  private static SpeechEvent shifted(SpeechEvent event, long by) {
    return switch (event) {
      case SpeechEvent.SpeechStarted(long at) -> new SpeechEvent.SpeechStarted(at + by);
      case SpeechEvent.Interim(long start, long end, String text, double confidence) ->
          new SpeechEvent.Interim(start + by, end + by, text, confidence);
      case SpeechEvent.Final(
              long start,
              long end,
              long lastWordEnd,
              String text,
              double conf,
              boolean pause) ->
          new SpeechEvent.Final(start + by, end + by, lastWordEnd + by, text, conf, pause);
      case SpeechEvent.UtteranceEnd(long lastWordEnd) ->
          new SpeechEvent.UtteranceEnd(lastWordEnd + by);
      case SpeechEvent.Dropped dropped -> dropped;
    };
  }
}
