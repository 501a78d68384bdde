package edu.colloquy.domain.conversation;

import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.speech.SpeechRequest;
import edu.colloquy.domain.speech.SpeechStream;
import edu.colloquy.domain.speech.SpeechToText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A recogniser that understands what the script says, whatever it hears. */
public final class ScriptedRecogniser implements SpeechToText {
  private final List<Stream> streams = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();

  /** One stream: what it was given, and by which its reports come. */
  public static final class Stream implements SpeechStream {
    private final Consumer<SpeechEvent> events;
    private final List<byte[]> pieces = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private Stream(Consumer<SpeechEvent> events) {
      this.events = events;
    }

    /** Reports something. */
    public void reports(SpeechEvent event) {
      events.accept(event);
    }

    /** The pieces it was given, oldest first. */
    public List<byte[]> pieces() {
      return List.copyOf(pieces);
    }

    /** How many samples it was given. */
    public long samples() {
      return pieces.stream().mapToLong(piece -> piece.length / 2).sum();
    }

    /** Whether it was closed. */
    public boolean isClosed() {
      return closed;
    }

    @Override
    public void send(byte[] pcm) {
      pieces.add(pcm);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** Refuses the next so many streams. */
  public void refuses(int next) {
    refusals.set(next);
  }

  /** The streams that were opened, oldest first. */
  public List<Stream> streams() {
    return List.copyOf(streams);
  }

  /** The newest stream. */
  public Stream stream() {
    return streams.getLast();
  }

  @Override
  public SpeechStream open(SpeechRequest request, Consumer<SpeechEvent> events) {
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw ServiceException.passing("Recogniser", "no stream just now", null);
    }
    Stream stream = new Stream(events);
    streams.add(stream);
    return stream;
  }

  @Override
  public ServiceCheck check() {
    return new ServiceCheck(true, "scripted", Optional.empty());
  }
}
