package edu.colloquy.domain.conversation;

import edu.colloquy.domain.delivery.Delivery;
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
   * @param typed whether the student reads the answer too, for they typed or cannot hear it
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
  private final Delivery delivery;
  private final InstantSource clock;
  private final Reply.Listener listener;
  private Optional<Answering> current = Optional.empty();
  private int epoch;
  private boolean gagged;

  /**
   * @param worker unlike that of any other worker that speaks through this avatar, whose reports of
   *     another's speech are not to be taken for those of one's own
   */
  Mouth(long worker, Delivery delivery, InstantSource clock, Reply.Listener listener) {
    this.worker = worker;
    this.delivery = delivery;
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
            delivery,
            delivery,
            stopwatch,
            writer,
            listener);
    boolean read = typed || delivery.isReadOnly();
    current = Optional.of(new Answering(turn, reply, read, Optional.empty(), Duration.ZERO));
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
    delivery.interrupt();
    return answering.since(Optional.empty(), answering.heard(clock.instant()));
  }

  /** Says what was not yet heard when it was held. */
  void goOn() {
    current = current.map(this::resumed);
  }

  private Answering resumed(Answering answering) {
    Duration from = answering.heardBefore().minus(REPEATED);
    Duration before = answering.reply().goOn(from.isNegative() ? Duration.ZERO : from);
    return answering.since(answering.speakingSince(), before);
  }

  /**
   * The id of the next reply at the avatar. Its last number, the epoch, increases with each: what
   * belongs to another than the newest is stale, and neither played nor shown.
   */
  private String nextUtterance(Turn turn) {
    return turn.id() + "-" + worker + "-" + ++epoch;
  }

  /** Falls silent at once, and tells what was heard of the reply, or read by who cannot hear. */
  String cut(Answering answering) {
    answering.reply().cancel();
    if (answering.typed() && delivery.isReadOnly()) {
      current = Optional.empty();
      return answering.reply().spoken().all();
    }
    delivery.interrupt();
    current = Optional.empty();
    return answering.reply().spoken().heardAfter(answering.heard(clock.instant()));
  }

  /** The student reads what is being answered, too, from now on; gives it if that is new. */
  Optional<Answering> show() {
    Optional<Answering> shown =
        current
            .filter(answering -> !answering.typed())
            .map(
                answering ->
                    new Answering(
                        answering.turn(),
                        answering.reply(),
                        true,
                        answering.speakingSince(),
                        answering.heardBefore()));
    current = shown.or(() -> current);
    return shown;
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
