package edu.colloquy.domain.conversation;

import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.avatar.AvatarRequest;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.avatar.AvatarVoice;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * An avatar that reports by itself when it begins and ends to speak, or only when told to; it is
 * given sound, unless it voices words.
 */
final class ScriptedAvatar implements AvatarProvider {
  private final List<String> finished = new CopyOnWriteArrayList<>();
  private final List<String> piecesFor = new CopyOnWriteArrayList<>();
  private final List<String> sentences = new CopyOnWriteArrayList<>();
  private final AtomicInteger interruptions = new AtomicInteger();
  private volatile boolean reportsEnds = true;
  private volatile boolean voicesWords;
  private volatile boolean closed;
  private volatile Consumer<AvatarEvent> events = event -> {};

  /** Whether the end of each utterance is reported as soon as all of it is there. */
  void reportsEnds(boolean reports) {
    reportsEnds = reports;
  }

  /** It is given words from now on, which it voices by itself. */
  void voicesWords() {
    voicesWords = true;
  }

  /** The sentences that it was given, oldest first. */
  List<String> sentences() {
    return List.copyOf(sentences);
  }

  void reports(AvatarEvent event) {
    events.accept(event);
  }

  /** The utterances that were complete, oldest first. */
  List<String> finished() {
    return List.copyOf(finished);
  }

  /** The utterances that sound came for, a piece each. */
  List<String> piecesFor() {
    return List.copyOf(piecesFor);
  }

  int interruptions() {
    return interruptions.get();
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public AvatarVoice connect(AvatarSession session, Consumer<AvatarEvent> to) {
    events = to;
    to.accept(new AvatarEvent.Ready());
    return new Line();
  }

  @Override
  public AvatarSession start(AvatarRequest request) {
    throw new UnsupportedOperationException("A conversation starts no avatar.");
  }

  @Override
  public void stop(AvatarSession session) {
    throw new UnsupportedOperationException("A conversation stops no avatar.");
  }

  @Override
  public ServiceCheck check() {
    return new ServiceCheck(true, "scripted", Optional.empty());
  }

  private final class Line implements AvatarVoice {
    @Override
    public boolean speaksText() {
      return voicesWords;
    }

    @Override
    public void say(String utterance, String sentence) {
      sentences.add(sentence);
      piece(utterance);
    }

    @Override
    public void speak(String utterance, byte[] pcm) {
      if (voicesWords) {
        throw new UnsupportedOperationException("This avatar voices words.");
      }
      piece(utterance);
    }

    private void piece(String utterance) {
      boolean first = !piecesFor.contains(utterance);
      piecesFor.add(utterance);
      if (first) {
        events.accept(new AvatarEvent.SpeechStarted(utterance));
      }
    }

    @Override
    public void finish(String utterance) {
      finished.add(utterance);
      if (reportsEnds) {
        events.accept(new AvatarEvent.SpeechEnded(utterance, false));
      }
    }

    @Override
    public void interrupt() {
      interruptions.incrementAndGet();
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
