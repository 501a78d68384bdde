package edu.colloquy.domain.conversation;

import edu.colloquy.contract.link.AudioFrame;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.speech.SpeechRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The tutor's ears in a room: one for the bot that sits in it, opened with its first frame, and one
 * for a client that sends its own microphone. Guarded by its own lock.
 */
final class Ears implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration AFTERMATH = PAUSE.multipliedBy(2);
  private static final long DIRECT = 0;

  private final RoomId room;
  private final ConversationPorts ports;
  private final Supplier<List<String>> keyterms;
  private final BiConsumer<Ear, SpeechEvent> events;
  private final VoiceReports voices;
  private final List<Turn> before;
  private long epoch;
  private LongConsumer stored = sample -> {};
  private Ear bot;
  private Ear direct;
  private Ear retired;
  private long directSamples;
  private long lastSequence = -1;
  private boolean closed;

  Ears(
      RoomId room,
      ConversationPorts ports,
      Supplier<List<String>> keyterms,
      BiConsumer<Ear, SpeechEvent> events,
      VoiceReports voices,
      List<Turn> before) {
    this.room = room;
    this.ports = ports;
    this.keyterms = keyterms;
    this.events = events;
    this.voices = voices;
    this.before = before;
  }

  /** A bot is about to send; gives the first sample of its epoch that is not yet stored. */
  synchronized long listenTo(long newEpoch, LongConsumer onStored) {
    if (bot != null && newEpoch != epoch) {
      retire(bot);
      bot = null;
    }
    epoch = newEpoch;
    stored = onStored;
    return bot == null ? storedUntil(newEpoch) : bot.nextSample();
  }

  /** Every ear that may still hold words. */
  synchronized List<Ear> all() {
    return Stream.of(retired, bot, direct).filter(Objects::nonNull).toList();
  }

  /** What an earlier bot heard last is not lost: its ear hears silence, which ends the turn. */
  private void retire(Ear ear) {
    if (retired != null) {
      retired.close();
    }
    ear.hearSilence(AFTERMATH.toMillis() * AudioFrame.SAMPLE_RATE_HZ / 1_000);
    retired = ear;
  }

  synchronized void hear(AudioFrame frame) {
    if (closed) {
      return;
    }
    if (bot == null) {
      bot = open(epoch, Math.max(frame.firstSample(), storedUntil(epoch)));
    }
    bot.hear(frame);
  }

  synchronized void hearDirect(byte[] pcm, long sequence) {
    if (closed || (sequence >= 0 && sequence <= lastSequence)) {
      return;
    }
    lastSequence = Math.max(lastSequence, sequence);
    if (direct == null) {
      direct = open(DIRECT, directSamples);
    }
    direct.hear(new AudioFrame(directSamples, pcm));
    directSamples += pcm.length / 2;
  }

  /** An ear that hears no more: what comes next from its source opens another. */
  synchronized void forget(Ear ear) {
    bot = bot == ear ? null : bot;
    direct = direct == ear ? null : direct;
    retired = retired == ear ? null : retired;
    ear.close();
  }

  /** Tells the bot, once everything before is stored, that a stretch held no words. */
  void silentUntil(Ear ear, SpeechEvent.Final silence, TurnRecord record) {
    if (ear.words().isEmpty()) {
      record.then(() -> stored(ear, ear.position(silence.endSample())));
    }
  }

  /** Tells the bot that all words before a position are stored. */
  synchronized void stored(Ear ear, long sample) {
    if (ear == bot) {
      stored.accept(sample);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    stored = sample -> {};
    all().forEach(Ear::close);
  }

  private long storedUntil(long of) {
    return before.stream()
        .filter(turn -> turn.epoch() == of)
        .mapToLong(Turn::audioEnd)
        .max()
        .orElse(0);
  }

  private Ear open(long of, long origin) {
    EarEvents reports = new EarEvents(events);
    var stream =
        ports
            .speechToText()
            .open(new SpeechRequest(room.toString(), PAUSE, keyterms.get()), reports);
    Ear ear = new Ear(of, origin, stream, voices, ports.clock());
    reports.deliverTo(ear);
    return ear;
  }
}
