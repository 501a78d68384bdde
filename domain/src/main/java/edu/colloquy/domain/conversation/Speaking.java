package edu.colloquy.domain.conversation;

import edu.colloquy.contract.ws.AvatarMode;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.conversation.Mouth.Answering;
import edu.colloquy.domain.conversation.TurnStopwatch.Mark;
import edu.colloquy.domain.delivery.Appearance;
import edu.colloquy.domain.tutor.LectureExcerpt;
import edu.colloquy.domain.tutor.LectureHearing;
import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.tutor.TutorModel;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * The mouth's side of a conversation: has turns answered, shows and stores what was said, and deals
 * with what the replies and the avatar report. Used by the conversation's thread alone.
 */
final class Speaking {
  private static final String APOLOGY = "Sorry, I lost my thread. Could you say that once more?";

  private final Briefing briefing;
  private final TutorModel model;
  private final LectureHearing lecture;
  private final Minutes minutes;
  private final TurnRecord record;
  private final InstantSource clock;
  private final Runnable whenSilent;
  private final Mouth mouth;

  /**
   * @param whenSilent called after each reply that nothing follows by itself
   * @param mouths makes the mouth, which reports here
   */
  Speaking(
      Briefing briefing,
      ConversationPorts ports,
      Minutes minutes,
      TurnRecord record,
      Runnable whenSilent,
      Function<Speaking, Mouth> mouths) {
    this.briefing = briefing;
    this.model = ports.tutorModel();
    this.lecture = ports.lecture();
    this.clock = ports.clock();
    this.minutes = minutes;
    this.record = record;
    this.whenSilent = whenSilent;
    this.mouth = mouths.apply(this);
  }

  /** Whether the student can hear the tutor just now. */
  boolean isAudible() {
    return mouth.isSpeaking();
  }

  /** The turn that is being answered. */
  Optional<Turn> current() {
    return mouth.current().map(Answering::turn);
  }

  /** Looks for what was said to the whole class meanwhile; a turn may be about to end. */
  void prepare() {
    lectureSoFar();
  }

  private LectureExcerpt lectureSoFar() {
    return lecture.excerpt(briefing.session().id());
  }

  /** Has the model answer a turn. */
  void answer(Turn turn, boolean typed, TurnStopwatch stopwatch) {
    LectureExcerpt said = lectureSoFar();
    var prompt = briefing.prompt(minutes.dialogue().utterances(), said);
    mouth.answer(
        turn.informedBy(said.sources()),
        typed,
        stopwatch,
        delta -> {
          stopwatch.mark(Mark.MODEL_ASKED);
          model.reply(prompt, delta);
        });
  }

  /** Answers words that the student typed. */
  void answerTyped(String text) {
    cutShort();
    Turn turn = minutes.open(text);
    minutes.saveTyped(turn);
    answer(turn, true, new TurnStopwatch(clock));
  }

  /** Says a text that nobody asked for, in a turn of its own. */
  void sayUnasked(String text) {
    cutShort();
    Turn turn = minutes.open("");
    minutes.saveUnasked(turn);
    say(turn, text);
  }

  /** Says a text in a turn. */
  void say(Turn turn, String text) {
    mouth.answer(turn, false, new TurnStopwatch(clock), delta -> delta.accept(text));
  }

  /** Falls silent; the turn ends with what was heard of the answer. */
  void cutShort() {
    mouth.current().ifPresent(answering -> ended(answering, mouth.cut(answering), true));
  }

  /** Falls silent, to give the answer from its beginning later; gives that. */
  Optional<PutOff> putOff() {
    return mouth
        .current()
        .map(
            answering -> {
              boolean shown = !answering.reply().spoken().all().isEmpty();
              mouth.cut(answering);
              if (answering.typed() && shown) {
                record.chunk(answering.turn(), "", true);
              }
              return new PutOff(
                  answering.turn(), answering.typed() && !shown, answering.reply().writer());
            });
  }

  /** Gives an answer that was put off. */
  void resume(PutOff answer) {
    mouth.answer(answer.turn(), answer.typed(), new TurnStopwatch(clock), answer.writer());
  }

  /** Says nothing any more, and leaves the avatar to whoever speaks through it now. */
  void gag() {
    mouth.gag();
  }

  /** Takes what the avatar reports. */
  void reported(AvatarEvent event) {
    switch (event) {
      case AvatarEvent.SpeechStarted(String utterance) ->
          mouth.answering(utterance).ifPresent(this::audible);
      case AvatarEvent.SpeechEnded(String utterance, boolean interrupted) ->
          mouth.answering(utterance).ifPresent(this::spoken);
      case AvatarEvent.Lost _, AvatarEvent.Ready _ -> {}
    }
  }

  /** The tutor appears otherwise from now on: says so. */
  void appears(Appearance appearance) {
    record.appears(appearance, clock.instant());
    if (appearance.mode() == AvatarMode.TEXT) {
      mouth
          .show()
          .ifPresent(
              answering ->
                  record.chunk(answering.turn(), answering.reply().spoken().all() + " ", false));
    }
  }

  /** A sentence of a reply is on its way: shows it. */
  void shown(Reply reply, String sentence) {
    mouth
        .answering(reply)
        .ifPresent(
            answering -> {
              String soFar = reply.spoken().all();
              record.interim(
                  Speaker.TUTOR, answering.turn().id() + "-tutor", soFar, 1, clock.instant());
              if (answering.typed()) {
                record.chunk(answering.turn(), sentence + " ", false);
              }
            });
  }

  /** The avatar must have finished a reply by now, whether it said so or not. */
  void overdue(Reply reply) {
    mouth.answering(reply).ifPresent(this::spoken);
  }

  /** A reply cannot go on: says so. */
  void gaveUp(Reply reply, ServiceException failure) {
    mouth
        .answering(reply)
        .ifPresent(
            answering -> {
              record.alert(failure.getMessage());
              ended(answering, mouth.cut(answering), true);
              // What was said unasked, an apology among it, is not apologised for: that would
              // never end.
              if (answering.turn().studentText().isBlank()) {
                whenSilent.run();
              } else {
                sayUnasked(APOLOGY);
              }
            });
  }

  private void audible(Answering answering) {
    answering.reply().stopwatch().mark(Mark.AVATAR_SPEAKS);
    mouth.speaking(answering);
  }

  private void spoken(Answering answering) {
    mouth.done();
    ended(answering, answering.reply().spoken().all(), false);
    whenSilent.run();
  }

  private void ended(Answering answering, String tutorText, boolean interrupted) {
    Turn done =
        minutes.answered(
            answering.turn(), tutorText, interrupted, answering.reply().stopwatch().timingsMs());
    if (answering.typed()) {
      record.chunk(done, "", true);
    }
  }
}
