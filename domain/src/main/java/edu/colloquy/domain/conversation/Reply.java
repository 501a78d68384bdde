package edu.colloquy.domain.conversation;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarVoice;
import edu.colloquy.domain.conversation.TurnStopwatch.Mark;
import edu.colloquy.domain.speech.TextToSpeech;
import edu.colloquy.domain.tutor.SentenceSplitter;
import edu.colloquy.domain.tutor.policy.Handover;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * One reply on its way from the model to the avatar: while the model writes a sentence, the one
 * before is being voiced, and the one before that is being spoken. Two virtual threads; cancelled
 * by interrupting both.
 */
final class Reply {

  /** Writes the text of a reply, piece by piece; blocks until it is complete. */
  interface Writer {
    void write(Consumer<String> delta);

    /** The turn with what is known by now of how it is answered. */
    default Turn told(Turn turn) {
      return turn;
    }

    /** What the professor has to hear of, known once the first words are written. */
    default Optional<Handover> handover() {
      return Optional.empty();
    }
  }

  /** What a reply tells the conversation; called from the reply's own threads. */
  interface Listener {
    /** A sentence is on its way to the avatar. */
    void sentence(Reply reply, String sentence);

    /** Everything is with the avatar, by this id. */
    void handedOver(Reply reply, String utterance);

    /** It cannot go on. */
    void failed(Reply reply, ServiceException failure);
  }

  /** About how fast an avatar speaks that voices words itself. */
  private static final int CHARACTERS_PER_SECOND = 15;

  private String utterance;
  private final String tag;
  private final TextToSpeech textToSpeech;
  private final AvatarVoice avatar;
  private final TurnStopwatch stopwatch;
  private final Writer writer;
  private final Listener listener;
  private final SpokenText spoken = new SpokenText();
  private final BlockingQueue<Optional<String>> sentences = new LinkedBlockingQueue<>();
  private Thread writing;
  private Thread voicing;
  private boolean cancelled;
  private boolean held;
  private boolean complete;

  Reply(
      String utterance,
      String tag,
      TextToSpeech textToSpeech,
      AvatarVoice avatar,
      TurnStopwatch stopwatch,
      Writer writer,
      Listener listener) {
    this.utterance = utterance;
    this.tag = tag;
    this.textToSpeech = textToSpeech;
    this.avatar = avatar;
    this.stopwatch = stopwatch;
    this.writer = writer;
    this.listener = listener;
  }

  /** Its id at the avatar; another after each hold. */
  synchronized String utterance() {
    return utterance;
  }

  /** Its words, and where they lie in its audio. */
  SpokenText spoken() {
    return spoken;
  }

  /** What writes it; may be used again for another reply. */
  Writer writer() {
    return writer;
  }

  TurnStopwatch stopwatch() {
    return stopwatch;
  }

  void start() {
    writing = Thread.ofVirtual().name("write " + utterance).start(() -> guarded(this::write));
    voicing = Thread.ofVirtual().name("voice " + utterance).start(() -> guarded(this::voice));
  }

  /** Stops it: from now on the avatar is given nothing more of it, the listener told nothing. */
  void cancel() {
    synchronized (this) {
      cancelled = true;
    }
    writing.interrupt();
    voicing.interrupt();
  }

  /**
   * Gives the avatar nothing more for now; the model and the voice go on.
   *
   * @param next its id from now on, so that what the avatar reports of the held speech is stale
   */
  synchronized void hold(String next) {
    held = true;
    utterance = next;
  }

  /**
   * Gives the avatar its sound from a place on, and what follows. An avatar that voices words by
   * itself begins with the whole sentence that lies there.
   *
   * @return the place from which it really goes on
   */
  synchronized Duration goOn(Duration from) {
    if (cancelled || !held) {
      return from;
    }
    held = false;
    Duration start = from;
    if (avatar.speaksText()) {
      start = spoken.sentenceAt(from);
      spoken.sentencesFrom(start).forEach(sentence -> avatar.say(utterance, sentence));
    } else {
      spoken.audioFrom(from).forEach(pcm -> avatar.speak(utterance, pcm));
    }
    if (complete) {
      handOver();
    }
    return start;
  }

  private void write() {
    SentenceSplitter splitter = new SentenceSplitter();
    writer.write(
        delta -> {
          stopwatch.mark(Mark.MODEL_FIRST_TOKEN);
          splitter.add(delta).forEach(this::written);
        });
    splitter.rest().ifPresent(this::written);
    sentences.add(Optional.empty());
  }

  private void written(String sentence) {
    stopwatch.mark(Mark.MODEL_FIRST_SENTENCE);
    sentences.add(Optional.of(sentence));
  }

  private void voice() throws InterruptedException {
    for (Optional<String> next = sentences.take(); next.isPresent(); next = sentences.take()) {
      String sentence = next.get();
      spoken.begin(sentence);
      listener.sentence(this, sentence);
      stopwatch.mark(Mark.VOICE_ASKED);
      if (avatar.speaksText()) {
        toAvatar(sentence);
      } else {
        textToSpeech.speak(sentence, tag, this::toAvatar);
      }
    }
    if (spoken.all().isEmpty()) {
      throw ServiceException.passing("Tutor", "the model answered without a word", null);
    }
    finish();
  }

  private synchronized void finish() {
    complete = true;
    if (!cancelled && !held) {
      handOver();
    }
  }

  private void handOver() {
    avatar.finish(utterance);
    listener.handedOver(this, utterance);
  }

  private synchronized void toAvatar(byte[] pcm) {
    if (cancelled) {
      return;
    }
    stopwatch.mark(Mark.VOICE_FIRST_AUDIO);
    spoken.audio(pcm);
    stopwatch.mark(Mark.AVATAR_ASKED);
    if (!held) {
      avatar.speak(utterance, pcm);
    }
  }

  private synchronized void toAvatar(String sentence) {
    if (cancelled) {
      return;
    }
    stopwatch.mark(Mark.AVATAR_ASKED);
    spoken.reckoned(Duration.ofMillis(sentence.length() * 1_000L / CHARACTERS_PER_SECOND));
    if (!held) {
      avatar.say(utterance, sentence);
    }
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private void guarded(Work work) {
    try {
      work.run();
    } catch (ServiceException e) {
      failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failed(ServiceException.passing("Tutor", "could not go on", e));
    }
  }

  private synchronized void failed(ServiceException failure) {
    if (!cancelled) {
      listener.failed(this, failure);
    }
  }
}
