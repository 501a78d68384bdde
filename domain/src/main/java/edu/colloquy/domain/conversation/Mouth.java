package edu.colloquy.domain.conversation;

import edu.colloquy.domain.avatar.AvatarVoice;
import edu.colloquy.domain.speech.TextToSpeech;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The tutor's side of a room: at most one reply is on its way or being spoken. Used by the
 * conversation's thread alone.
 */
final class Mouth {

  /**
   * A turn that is being answered.
   *
   * @param typed whether the student typed, and so reads the answer too
   * @param speakingSince since when it is heard; empty while it is not
   * @param heardBefore how much of it was heard before it was last held
   */
  record Answering(
      Turn turn,
      Reply reply,
      boolean typed,
      Optional<Instant> speakingSince,
      Duration heardBefore) {
    /** How much of it was heard by now. */
    Duration heard(Instant now) {
      return heardBefore.plus(
          speakingSince.map(since -> Duration.between(since, now)).orElse(Duration.ZERO));
    }

    private Answering since(Optional<Instant> since, Duration before) {
      return new Answering(turn, reply, typed, since, before);
    }
  }

  /** A reply that goes on after a hold begins so much before the hold, to be understood. */
  private static final Duration REPEATED = Duration.ofMillis(400);

  private final long worker;
  private final AvatarVoice avatar;
  private final TextToSpeech textToSpeech;
  private final InstantSource clock;
  private final Reply.Listener listener;
  private Optional<Answering> current = Optional.empty();
  private int epoch;
  private boolean gagged;

  /**
   * @param worker unlike that of any other worker that speaks through this avatar, whose reports of
   *     another's speech are not to be taken for those of one's own
   */
  Mouth(
      long worker,
      AvatarVoice avatar,
      TextToSpeech textToSpeech,
      InstantSource clock,
      Reply.Listener listener) {
    this.worker = worker;
    this.avatar = avatar;
    this.textToSpeech = textToSpeech;
    this.clock = clock;
    this.listener = listener;
  }

  /** Begins to answer a turn; says nothing once it is gagged. */
  void answer(Turn turn, boolean typed, TurnStopwatch stopwatch, Reply.Writer writer) {
    if (gagged) {
      return;
    }
    Reply reply =
        new Reply(
            nextUtterance(turn),
            turn.room().toString(),
            textToSpeech,
            avatar,
            stopwatch,
            writer,
            listener);
    current = Optional.of(new Answering(turn, reply, typed, Optional.empty(), Duration.ZERO));
    reply.start();
  }

  /** The turn that is being answered by this reply, if that is still so. */
  Optional<Answering> answering(Reply reply) {
    return current.filter(answering -> answering.reply() == reply);
  }

  /** The turn that is being answered by the reply that has this id at the avatar. */
  Optional<Answering> answering(String utterance) {
    return current.filter(answering -> answering.reply().utterance().equals(utterance));
  }

  /** The turn that is being answered. */
  Optional<Answering> current() {
    return current;
  }

  /** Notes that the first sound is out. */
  void speaking(Answering answering) {
    if (answering.speakingSince().isEmpty()) {
      current = Optional.of(answering.since(Optional.of(clock.instant()), answering.heardBefore()));
    }
  }

  /** Falls silent, perhaps to go on. */
  void hold() {
    current = current.map(this::held);
  }

  private Answering held(Answering answering) {
    answering.reply().hold(nextUtterance(answering.turn()));
    avatar.interrupt();
    return answering.since(Optional.empty(), answering.heard(clock.instant()));
  }

  /** Says what was not yet heard when it was held. */
  void goOn() {
    current = current.map(this::resumed);
  }

  private Answering resumed(Answering answering) {
    Duration from = answering.heardBefore().minus(REPEATED);
    Duration before = from.isNegative() ? Duration.ZERO : from;
    answering.reply().goOn(before);
    return answering.since(answering.speakingSince(), before);
  }

  /**
   * The id of the next reply at the avatar. Its last number, the epoch, increases with each: what
   * belongs to another than the newest is stale, and neither played nor shown.
   */
  private String nextUtterance(Turn turn) {
    return turn.id() + "-" + worker + "-" + ++epoch;
  }

  /** Falls silent at once, and tells what was heard of the reply. */
  String cut(Answering answering) {
    answering.reply().cancel();
    avatar.interrupt();
    current = Optional.empty();
    return answering.reply().spoken().heardAfter(answering.heard(clock.instant()));
  }

  /** Says nothing any more, and leaves the avatar to whoever speaks through it now. */
  void gag() {
    gagged = true;
    current.ifPresent(answering -> answering.reply().cancel());
    current = Optional.empty();
  }

  /** The reply is over. */
  void done() {
    current = Optional.empty();
  }
}
