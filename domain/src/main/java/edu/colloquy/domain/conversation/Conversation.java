package edu.colloquy.domain.conversation;

import edu.colloquy.contract.link.AudioFrame;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.avatar.AvatarVoice;
import edu.colloquy.domain.conversation.Mouth.Answering;
import edu.colloquy.domain.conversation.TurnDetector.HeardTurn;
import edu.colloquy.domain.conversation.TurnStopwatch.Mark;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.work.Lease;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * One room's conversation, from the first word to the last. Everything that happens in it is
 * decided on one thread, its loop; the methods may be called from any.
 *
 * <p>What is stored is enough to go on from: another worker that opens the same room's conversation
 * answers the turn that was left open, and hears again what was not stored.
 */
public final class Conversation implements AutoCloseable {
  private static final int WORDS_THAT_INTERRUPT = 2;
  private static final Duration AVATAR_GRACE = Duration.ofSeconds(10);
  private static final String APOLOGY = "Sorry, I lost my thread. Could you say that once more?";

  private final Briefing briefing;
  private final RoomId room;
  private final ConversationPorts ports;
  private final Duration avatarGrace;
  private final ConversationLoop loop;
  private final Ears ears;
  private final TurnRecord record;
  private final Dialogue dialogue;
  private final AvatarVoice avatar;
  private final Mouth mouth;
  private final Set<String> commandsSeen = new HashSet<>();

  /** Whose single word came while the tutor spoke; it is answered once the tutor has finished. */
  private Optional<Ear> untilSpoken = Optional.empty();

  /**
   * Opens a room's conversation: reads what was said before, and connects the avatar.
   *
   * @param lease the right to hold it
   * @param leaseLost called once when another worker has taken the room, or words can no longer be
   *     stored; the conversation has nothing more to say then and is to be closed, from elsewhere
   * @throws ServiceException when the avatar cannot be reached
   */
  public Conversation(Briefing briefing, Lease lease, ConversationPorts ports, Runnable leaseLost) {
    this(briefing, lease, ports, leaseLost, AVATAR_GRACE);
  }

  /**
   * @param avatarGrace so long after its last sound an avatar may take to report the end
   */
  Conversation(
      Briefing briefing,
      Lease lease,
      ConversationPorts ports,
      Runnable leaseLost,
      Duration avatarGrace) {
    this.briefing = briefing;
    this.room = briefing.room().id();
    this.ports = ports;
    this.avatarGrace = avatarGrace;
    this.loop = new ConversationLoop("conversation " + room);
    List<Turn> stored = ports.repository().turns(room);
    this.dialogue = new Dialogue(stored);
    this.record =
        new TurnRecord(
            lease,
            ports.repository(),
            ports.notifier(),
            () -> {
              loop.execute(this::fallSilent);
              leaseLost.run();
            });
    this.ears =
        new Ears(room, ports, (ear, event) -> loop.execute(() -> heard(ear, event)), stored);
    this.avatar =
        ports
            .avatars()
            .connect(briefing.avatar(), event -> loop.execute(() -> avatarReported(event)));
    this.mouth =
        new Mouth(lease.fence(), avatar, ports.textToSpeech(), ports.clock(), replyListener());
    loop.execute(this::takeUp);
  }

  /**
   * A bot's audio is about to come.
   *
   * @param epoch which bot
   * @param stored told from then on before which sample all words are stored
   * @return the first sample whose words are not yet stored
   */
  public long listenTo(long epoch, LongConsumer stored) {
    return ears.listenTo(epoch, stored);
  }

  /** Takes a bot's audio; one thread at a time. */
  public void hear(AudioFrame frame) {
    ears.hear(frame);
  }

  /** Takes audio that a client sent by itself. */
  public void hearDirect(byte[] pcm, long sequence) {
    ears.hearDirect(pcm, sequence);
  }

  /** The student is in the room: greets, once. */
  public void studentPresent() {
    loop.execute(
        () -> {
          if (dialogue.isEmpty()) {
            speakUnasked(briefing.greeting());
          }
        });
  }

  /** Answers words that the student typed; a second time with the same id does nothing. */
  public void typed(String messageId, String text) {
    loop.execute(
        () -> {
          if (commandsSeen.add(messageId)) {
            cutShort();
            Turn turn = turn(text, 0, 0);
            TurnStopwatch stopwatch = new TurnStopwatch(ports.clock());
            List<TranscriptSegment> said =
                List.of(segment(turn, "typed", Speaker.STUDENT, text, 1));
            begin(turn, said, () -> {}, true, stopwatch);
          }
        });
  }

  /** Says what the professor wants said; a second time with the same id does nothing. */
  public void say(String messageId, String text) {
    loop.execute(
        () -> {
          if (commandsSeen.add(messageId)) {
            cutShort();
            speakUnasked(text);
          }
        });
  }

  /**
   * The room is over: stores what was heard and said up to now, and stops. Waits until everything
   * is stored.
   */
  @Override
  public void close() {
    loop.execute(this::finish);
    handOver();
  }

  /**
   * Another worker is to go on: stops, and leaves a turn that is not answered open for it. Waits
   * until everything is stored.
   */
  public void handOver() {
    ears.close();
    loop.execute(mouth::gag);
    loop.close();
    record.close();
    avatar.close();
  }

  private void finish() {
    cutShort();
    ears.all().forEach(ear -> ear.detector().end().ifPresent(heard -> storeUnanswered(ear, heard)));
  }

  private void storeUnanswered(Ear ear, HeardTurn heard) {
    Turn turn =
        turn(heard.text(), ear.epoch(), ear.position(heard.audioEnd()))
            .answered("", true, Map.of());
    dialogue.put(turn);
    record.save(turn, said(turn, ear, heard), () -> {});
  }

  private void takeUp() {
    dialogue
        .open()
        .ifPresent(
            turn -> {
              avatar.interrupt();
              if (!turn.studentText().isBlank()) {
                answer(turn, false, new TurnStopwatch(ports.clock()));
              } else if (turn.number() == 0) {
                speak(turn, briefing.greeting());
              } else {
                leftUnsaid(turn);
              }
            });
  }

  /** What was to be said unasked went with the worker that was told it. */
  private void leftUnsaid(Turn turn) {
    Turn done = turn.answered("", true, Map.of());
    dialogue.put(done);
    record.save(done, List.of(), () -> {});
  }

  private void fallSilent() {
    ears.close();
    mouth.gag();
  }

  private void heard(Ear ear, SpeechEvent event) {
    switch (event) {
      case SpeechEvent.Interim interim -> interim(ear, interim);
      case SpeechEvent.Final segment when segment.text().isBlank() ->
          ears.silentUntil(ear, segment, record);
      case SpeechEvent.Final segment -> interruptIfSpeaking(segment.text());
      case SpeechEvent.Dropped(String reason) ->
          record.alert("The student cannot be heard: " + reason);
      case SpeechEvent.SpeechStarted started -> {}
      case SpeechEvent.UtteranceEnd end -> {}
    }
    ear.detector().on(event).ifPresent(turn -> turnEnded(ear, turn));
  }

  private void interim(Ear ear, SpeechEvent.Interim interim) {
    interruptIfSpeaking(interim.text());
    String before = ear.detector().wordsSoFar();
    record.interim(
        Speaker.STUDENT,
        "t" + dialogue.nextNumber(),
        before.isEmpty() ? interim.text() : before + " " + interim.text(),
        interim.confidence(),
        ports.clock().instant());
  }

  private void interruptIfSpeaking(String words) {
    if (mouth.isSpeaking() && interrupts(words)) {
      cutShort();
    }
  }

  private static boolean interrupts(String words) {
    return words.split(" ").length >= WORDS_THAT_INTERRUPT;
  }

  private void turnEnded(Ear ear, HeardTurn heard) {
    if (mouth.isSpeaking() && !interrupts(heard.text())) {
      ear.detector().takeBack(heard);
      untilSpoken = Optional.of(ear);
      return;
    }
    cutShort();
    TurnStopwatch stopwatch = new TurnStopwatch(ports.clock());
    stopwatch.mark(Mark.WORDS_HEARD, ear.arrivalOf(heard.wordsEnd()));
    stopwatch.mark(Mark.TURN_ENDED);
    long audioEnd = ear.position(heard.audioEnd());
    Turn turn = turn(heard.text(), ear.epoch(), audioEnd);
    begin(turn, said(turn, ear, heard), () -> ears.stored(ear, audioEnd), false, stopwatch);
  }

  private List<TranscriptSegment> said(Turn turn, Ear ear, HeardTurn heard) {
    return heard.segments().stream()
        .map(
            part ->
                segment(
                    turn,
                    "s" + ear.position(part.startSample()),
                    Speaker.STUDENT,
                    part.text(),
                    part.confidence()))
        .toList();
  }

  private void begin(
      Turn turn,
      List<TranscriptSegment> said,
      Runnable stored,
      boolean typed,
      TurnStopwatch stopwatch) {
    dialogue.put(turn);
    answer(turn, typed, stopwatch);
    record.save(turn, said, stored);
  }

  private void answer(Turn turn, boolean typed, TurnStopwatch stopwatch) {
    var prompt = briefing.prompt(dialogue.utterances());
    mouth.answer(turn, typed, stopwatch, delta -> ports.tutorModel().reply(prompt, delta));
  }

  private void speakUnasked(String text) {
    Turn turn = turn("", 0, 0);
    dialogue.put(turn);
    speak(turn, text);
    record.save(turn, List.of(), () -> {});
  }

  private void speak(Turn turn, String text) {
    mouth.answer(turn, false, new TurnStopwatch(ports.clock()), delta -> delta.accept(text));
  }

  private void cutShort() {
    mouth.current().ifPresent(answering -> answered(answering, mouth.cut(answering), true));
  }

  private void avatarReported(AvatarEvent event) {
    switch (event) {
      case AvatarEvent.SpeechStarted(String utterance) ->
          mouth
              .answering(utterance)
              .ifPresent(
                  answering -> {
                    answering.reply().stopwatch().mark(Mark.AVATAR_SPEAKS);
                    mouth.speaking(answering);
                  });
      case AvatarEvent.SpeechEnded(String utterance, boolean interrupted) ->
          mouth.answering(utterance).ifPresent(this::spoken);
      case AvatarEvent.Lost(String reason, boolean isFinal) -> {
        if (isFinal) {
          record.alert("The avatar is gone: " + reason);
        }
      }
      case AvatarEvent.Ready ready -> {}
    }
  }

  private void spoken(Answering answering) {
    mouth.done();
    answered(answering, answering.reply().spoken().all(), false);
    Optional<Ear> waiting = untilSpoken;
    untilSpoken = Optional.empty();
    waiting.ifPresent(ear -> ear.detector().end().ifPresent(turn -> turnEnded(ear, turn)));
  }

  private void answered(Answering answering, String tutorText, boolean interrupted) {
    Turn done =
        answering
            .turn()
            .answered(tutorText, interrupted, answering.reply().stopwatch().timingsMs());
    dialogue.put(done);
    List<TranscriptSegment> said =
        tutorText.isBlank()
            ? List.of()
            : List.of(segment(done, "tutor", Speaker.TUTOR, tutorText, 1));
    record.save(done, said, () -> {});
    if (answering.typed()) {
      record.chunk(done, "", true);
    }
  }

  private Reply.Listener replyListener() {
    return new Reply.Listener() {
      @Override
      public void sentence(Reply reply, String sentence) {
        loop.execute(
            () -> mouth.answering(reply).ifPresent(answering -> shown(answering, sentence)));
      }

      @Override
      public void handedOver(Reply reply) {
        Duration patience = reply.spoken().duration().plus(avatarGrace);
        loop.executeAfter(
            patience, () -> mouth.answering(reply).ifPresent(Conversation.this::spoken));
      }

      @Override
      public void failed(Reply reply, ServiceException failure) {
        loop.execute(
            () -> mouth.answering(reply).ifPresent(answering -> gaveUp(answering, failure)));
      }
    };
  }

  private void shown(Answering answering, String sentence) {
    String soFar = answering.reply().spoken().all();
    record.interim(
        Speaker.TUTOR, answering.turn().id() + "-tutor", soFar, 1, ports.clock().instant());
    if (answering.typed()) {
      record.chunk(answering.turn(), sentence + " ", false);
    }
  }

  private void gaveUp(Answering answering, ServiceException failure) {
    record.alert(failure.getMessage());
    answered(answering, mouth.cut(answering), true);
    // What was said unasked, an apology among it, is not apologised for: that would never end.
    if (!answering.turn().studentText().isBlank()) {
      speakUnasked(APOLOGY);
    }
  }

  private Turn turn(String studentText, long epoch, long audioEnd) {
    return Turn.opened(
        room, dialogue.nextNumber(), studentText, epoch, audioEnd, ports.clock().instant());
  }

  private TranscriptSegment segment(
      Turn turn, String part, Speaker speaker, String text, double confidence) {
    return TranscriptSegment.in(turn, part, speaker, text, confidence, ports.clock().instant());
  }
}
