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
import edu.colloquy.domain.tutor.Utterance;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The mouth's side of a conversation: has turns answered, shows and stores what was said, and deals
 * with what the replies and the avatar report. Used by the conversation's thread alone.
 */
final class Speaking {
  private static final String APOLOGY = "Sorry, I lost my thread. Could you say that once more?";

  private final Briefing briefing;
  private final Tutoring tutoring;
  private final LectureHearing lecture;
  private final Minutes minutes;
  private final TurnRecord record;
  private final InstantSource clock;
  private final Runnable whenSilent;
  private final Floor floor;
  private final Mouth mouth;
  private Optional<Draft> draft = Optional.empty();

  /**
   * @param whenSilent called after each reply that nothing follows by itself
   * @param floor told when the tutor has it
   * @param mouths makes the mouth, which reports here
   */
  Speaking(
      Briefing briefing,
      ConversationPorts ports,
      Minutes minutes,
      TurnRecord record,
      Runnable whenSilent,
      Floor floor,
      Function<Speaking, Mouth> mouths) {
    this.briefing = briefing;
    this.lecture = ports.lecture();
    this.clock = ports.clock();
    this.minutes = minutes;
    this.tutoring = new Tutoring(briefing, ports, minutes.dialogue());
    this.record = record;
    this.whenSilent = whenSilent;
    this.floor = floor;
    this.mouth = mouths.apply(this);
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

  /** Has the model write an answer to words that may be all; nobody hears of it yet. */
  void draft(String text) {
    dropDraft();
    List<Utterance> dialogue = new ArrayList<>(minutes.dialogue().utterances());
    dialogue.add(new Utterance(Speaker.STUDENT, text));
    TurnStopwatch stopwatch = new TurnStopwatch(clock);
    draft =
        Optional.of(
            new Draft(minutes.dialogue().nextNumber(), stopwatch, writer(dialogue, stopwatch)));
  }

  /** The student went on: stops the model. */
  void dropDraft() {
    draft.ifPresent(Draft::drop);
    draft = Optional.empty();
  }

  /** Has the model answer a turn, or go on with what it drafted. */
  void answer(Turn turn, boolean typed, TurnStopwatch stopwatch) {
    Optional<Draft> drafted = draft.filter(one -> !typed && one.answers(turn));
    draft = draft.filter(one -> drafted.isEmpty());
    dropDraft();
    drafted.ifPresentOrElse(
        one -> {
          one.stopwatch().take(stopwatch);
          begin(turn, typed, one.stopwatch(), one);
        },
        () -> begin(turn, typed, stopwatch, writer(minutes.dialogue().utterances(), stopwatch)));
  }

  private Reply.Writer writer(List<Utterance> dialogue, TurnStopwatch stopwatch) {
    return tutoring.writer(dialogue, minutes.dialogue().lastTeaching(), lectureSoFar(), stopwatch);
  }

  private void begin(Turn turn, boolean typed, TurnStopwatch stopwatch, Reply.Writer writer) {
    mouth.answer(turn, typed, stopwatch, writer);
    floor.tutorPrepares();
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
    begin(turn, false, new TurnStopwatch(clock), delta -> delta.accept(text));
  }

  /** Falls silent; the turn ends with what was heard of the answer. */
  void cutShort() {
    mouth.current().ifPresent(answering -> ended(answering, mouth.cut(answering), true));
  }

  /** Falls silent, perhaps to go on. */
  void hold() {
    mouth.hold();
  }

  /** Says what was not yet heard when it fell silent. */
  void goOn() {
    mouth.goOn();
  }

  /** Falls silent, to give the answer from its beginning later; gives that. */
  Optional<PutOff> putOff() {
    return mouth
        .current()
        .map(
            answering -> {
              boolean shown = !answering.reply().spoken().all().isEmpty();
              mouth.cut(answering);
              floor.tutorEnded("");
              if (answering.typed() && shown) {
                record.chunk(answering.turn(), "", true);
              }
              return new PutOff(
                  answering.turn(), answering.typed() && !shown, answering.reply().writer());
            });
  }

  /** Gives an answer that was put off. */
  void resume(PutOff answer) {
    begin(answer.turn(), answer.typed(), new TurnStopwatch(clock), answer.writer());
  }

  /** Says nothing any more, and leaves the avatar to whoever speaks through it now. */
  void gag() {
    dropDraft();
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
              handOver(reply, sentence);
              String soFar = reply.spoken().all();
              record.interim(
                  Speaker.TUTOR, answering.turn().id() + "-tutor", soFar, 1, clock.instant());
              if (answering.typed()) {
                record.chunk(answering.turn(), sentence + " ", false);
              }
            });
  }

  /** The avatar must have finished a reply by now, whether it said so or not. */
  void overdue(String utterance) {
    mouth.answering(utterance).ifPresent(this::spoken);
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

  /** With the first sentence the professor hears of it. */
  private void handOver(Reply reply, String sentence) {
    if (reply.spoken().all().startsWith(sentence)) {
      reply.writer().handover().ifPresent(record::handover);
    }
  }

  private void audible(Answering answering) {
    answering.reply().stopwatch().mark(Mark.AVATAR_SPEAKS);
    mouth.speaking(answering);
    floor.tutorBegan();
  }

  private void spoken(Answering answering) {
    mouth.done();
    ended(answering, answering.reply().spoken().all(), false);
    whenSilent.run();
  }

  private void ended(Answering answering, String tutorText, boolean interrupted) {
    Turn done =
        minutes.answered(
            answering.reply().writer().told(answering.turn()),
            tutorText,
            interrupted,
            answering.reply().stopwatch().timingsMs());
    tutoring.turnEnded(minutes.dialogue().utterances());
    if (answering.typed()) {
      record.chunk(done, "", true);
    }
    floor.tutorEnded(tutorText);
  }
}
