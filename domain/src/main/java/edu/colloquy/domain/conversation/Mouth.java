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
   */
  record Answering(Turn turn, Reply reply, boolean typed, Optional<Instant> speakingSince) {}

  private final long worker;
  private final AvatarVoice avatar;
  private final TextToSpeech textToSpeech;
  private final InstantSource clock;
  private final Reply.Listener listener;
  private Optional<Answering> current = Optional.empty();
  private int replies;
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
            turn.id() + "-" + worker + "-" + ++replies,
            turn.room().toString(),
            textToSpeech,
            avatar,
            stopwatch,
            writer,
            listener);
    current = Optional.of(new Answering(turn, reply, typed, Optional.empty()));
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

  /** Whether the student can hear the tutor just now. */
  boolean isSpeaking() {
    return current.flatMap(Answering::speakingSince).isPresent();
  }

  /** Notes that the first sound is out. */
  void speaking(Answering answering) {
    current =
        Optional.of(
            new Answering(
                answering.turn(),
                answering.reply(),
                answering.typed(),
                Optional.of(clock.instant())));
  }

  /** Falls silent at once, and tells what was heard of the reply. */
  String cut(Answering answering) {
    answering.reply().cancel();
    avatar.interrupt();
    current = Optional.empty();
    return answering
        .speakingSince()
        .map(since -> Duration.between(since, clock.instant()))
        .map(answering.reply().spoken()::heardAfter)
        .orElse("");
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
