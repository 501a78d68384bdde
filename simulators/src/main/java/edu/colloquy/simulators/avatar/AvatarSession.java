package edu.colloquy.simulators.avatar;

import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A running session: its voice and its time limits, and in LITE mode its socket. Thread-safe:
 * sockets, REST calls and the pacer meet here under one short lock; nothing inside it waits.
 */
final class AvatarSession implements Voice.Listener {
  private final String id;
  private final MediaRoom room;
  private final WireLog log;
  private final AvatarOptions options;
  private final RandomGenerator random;
  private final RoomReport report;
  private final Voice voice;
  private final long deadlineNanos;

  private LiteSocket socket;
  private boolean connected;
  private long connectNanos;
  private long lastSignNanos;
  private boolean ended;

  AvatarSession(
      String id,
      Mode mode,
      Duration maxDuration,
      MediaRoom room,
      AvatarOptions options,
      WireLog log,
      RandomGenerator random) {
    this.id = id;
    this.room = room;
    this.log = log;
    this.options = options;
    this.random = random;
    this.report =
        switch (mode) {
          case LITE -> RoomReport.NONE;
          case FULL -> new FullReport(id, room);
          case INTERACTIVE -> new InteractiveReport(room);
        };
    this.voice = new Voice(options.firstFrame(), random, this);
    this.lastSignNanos = System.nanoTime();
    this.deadlineNanos = lastSignNanos + maxDuration.toNanos();
  }

  MediaRoom room() {
    return room;
  }

  /** Takes a new socket, in place of an earlier one; what is being said goes on. */
  synchronized void attach(LiteSocket newSocket) {
    if (ended) {
      newSocket.close(1000, "the session has ended");
      return;
    }
    if (socket != null) {
      socket.close(1000, "another connection took over");
    }
    socket = newSocket;
    connected = false;
    lastSignNanos = System.nanoTime();
    connectNanos = lastSignNanos + options.connecting().draw(random).toNanos();
    emit(new LiteEvent.StateUpdated(LiteEvent.State.CONNECTING));
  }

  /** A socket was lost; the session waits for another one until it idles out. */
  synchronized void detach(LiteSocket lost) {
    if (socket == lost) {
      socket = null;
      connected = false;
    }
  }

  /**
   * Does what a client says, unless it says so before {@code connected} or on a replaced socket.
   */
  synchronized void handle(LiteSocket from, LiteCommand command, long arrivedNanos) {
    if (from != socket || !connected) {
      return;
    }
    lastSignNanos = arrivedNanos;
    switch (command) {
      case LiteCommand.Speak(String eventId, byte[] pcm) -> voice.speak(eventId, pcm, arrivedNanos);
      case LiteCommand.SpeakEnd() -> voice.speakEnd();
      case LiteCommand.Interrupt() -> voice.interrupt();
      // Poses and signs of life: nothing to hear.
      case LiteCommand.StartListening(),
          LiteCommand.StopListening(),
          LiteCommand.KeepAlive(),
          LiteCommand.Unknown(_) -> {}
    }
  }

  /**
   * Says a text in the service's own voice.
   *
   * @param eventId who refers to it calls it so
   * @param asAnswer whether the service's model is to answer the text, instead of saying it
   */
  void say(String eventId, String text, boolean asAnswer) {
    String words = SpokenText.of(text, asAnswer);
    byte[] pcm = SpokenText.pcm(words);
    long nowNanos = System.nanoTime();
    synchronized (this) {
      if (!ended && pcm.length > 0) {
        lastSignNanos = nowNanos;
        report.said(eventId, words);
        voice.speak(eventId, pcm, nowNanos);
        voice.speakEnd();
      }
    }
  }

  /** Stops speaking and forgets what is queued. */
  synchronized void interrupt() {
    lastSignNanos = System.nanoTime();
    voice.interrupt();
  }

  /** A sign of life from the REST API. */
  synchronized void keepAlive() {
    lastSignNanos = System.nanoTime();
  }

  /** Moves on by 20 ms. Answers the reason to end the session for, if there is one. */
  synchronized Optional<EndReason> tick(long nowNanos) {
    if (socket != null && !connected && nowNanos >= connectNanos) {
      connected = true;
      emit(new LiteEvent.StateUpdated(LiteEvent.State.CONNECTED));
    }
    ByteBuffer packet = voice.nextPacket(nowNanos);
    if (packet != null) {
      lastSignNanos = nowNanos;
      room.play(packet);
    }
    if (nowNanos >= deadlineNanos) {
      return Optional.of(EndReason.MAX_DURATION_REACHED);
    }
    return nowNanos - lastSignNanos >= options.idleTimeout().toNanos()
        ? Optional.of(EndReason.IDLE_TIMEOUT)
        : Optional.empty();
  }

  /** Ends speech, room and socket. */
  synchronized void end(EndReason reason) {
    ended = true;
    voice.stop();
    emit(new LiteEvent.StateUpdated(LiteEvent.State.CLOSING));
    emit(new LiteEvent.StateUpdated(LiteEvent.State.CLOSED));
    if (socket != null) {
      socket.close(1000, reason.name());
      socket = null;
    }
    report.closed(reason);
    room.close(reason);
  }

  @Override
  public void started(Utterance utterance, long nowNanos) {
    log.serviceTime("avatar", id, utterance.arrivedNanos(), nowNanos);
    log.saw(Seen.AVATAR_SPEECH_STARTED, id);
    emit(new LiteEvent.SpeakStarted(utterance));
    report.started(utterance);
  }

  @Override
  public void ended(Utterance utterance) {
    if (utterance.started()) {
      log.saw(Seen.AVATAR_SPEECH_ENDED, id);
    }
    emit(new LiteEvent.SpeakEnded(utterance));
    report.ended(utterance);
  }

  @Override
  public void interrupted(Utterance utterance) {
    room.hush();
    log.saw(Seen.AVATAR_INTERRUPTED, id);
    emit(new LiteEvent.SpeakInterrupted(utterance));
  }

  private void emit(LiteEvent event) {
    if (socket != null) {
      socket.send(event);
    }
  }
}
