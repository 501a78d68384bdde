package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.tutor.Speaker;
import edu.colloquy.domain.tutor.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StudentHearsTutorTest {
  private final ScriptedRoom room = new ScriptedRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void isGreetedOnceAndToldThatItIsAMachineAndWritesDown() {
    Conversation conversation = room.open();
    conversation.studentPresent();
    conversation.studentPresent();

    Turn greeting = room.answered(0);
    assertThat(greeting.tutorText().orElseThrow())
        .startsWith("Hello Ada, I am the AI clone of Prof. Noether.")
        .contains("written down")
        .contains("Fourier series");
    assertThat(greeting.studentText()).isEmpty();

    conversation.studentPresent();
    conversation.close();
    assertThat(room.turns()).hasSize(1);
    assertThat(room.tutor.prompts()).as("the greeting needs no model").isEmpty();
  }

  @Test
  void isAnsweredSentenceBySentenceAndAllOfItIsStored() {
    room.tutor.writes("That is a go", "od start. Which part ", "of it repeats", " itself?");
    Conversation conversation = room.open();
    conversation.listenTo(7, sample -> {});
    room.studentSays("i would begin with a square wave");

    Turn turn = room.answered(0);
    conversation.close();
    assertThat(room.voice.spoken())
        .containsExactly("That is a good start.", "Which part of it repeats itself?");
    assertThat(turn.studentText()).isEqualTo("i would begin with a square wave");
    assertThat(turn.tutorText()).contains("That is a good start. Which part of it repeats itself?");
    assertThat(turn.interrupted()).isFalse();
    assertThat(turn.epoch()).isEqualTo(7);
    assertThat(turn.audioEnd()).isEqualTo(16_000);
    assertThat(turn.promptVersion()).isNotBlank();
    assertThat(room.segments())
        .extracting(TranscriptSegment::speaker, TranscriptSegment::text)
        .containsExactlyInAnyOrder(
            tuple(Speaker.STUDENT, "i would begin with a square wave"),
            tuple(Speaker.TUTOR, "That is a good start. Which part of it repeats itself?"));
  }

  @Test
  void eachStageOfATurnIsTimed() {
    Conversation conversation = room.open();
    conversation.listenTo(1, sample -> {});
    long start = room.sound();
    room.clock.advance(Duration.ofMillis(300));
    room.recogniser.stream()
        .reports(new SpeechEvent.Final(start, start + 16_000, start + 16_000, "a sine", 0.9, true));

    assertThat(room.answered(0).timingsMs())
        .containsEntry("recogniser_ms", 300L)
        .containsEntry("total_ms", 300L)
        .containsEntry("overhead_ms", 0L)
        .containsOnlyKeys(
            "recogniser_ms",
            "patience_ms",
            "model_first_token_ms",
            "model_first_sentence_ms",
            "voice_first_audio_ms",
            "avatar_first_sound_ms",
            "total_ms",
            "overhead_ms");
  }

  @Test
  void aTurnOfSeveralSegmentsIsOneTurnWithASegmentEach() {
    Conversation conversation = room.open();
    conversation.listenTo(1, sample -> {});
    room.studentGoesOn("a sum of");
    room.studentSays("sines i think");

    assertThat(room.answered(0).studentText()).isEqualTo("a sum of sines i think");
    assertThat(room.segments())
        .filteredOn(segment -> segment.speaker() == Speaker.STUDENT)
        .extracting(TranscriptSegment::text)
        .containsExactlyInAnyOrder("a sum of", "sines i think");
    assertThat(room.tutor.prompts()).hasSize(1);
  }

  @Test
  void theModelIsGivenWhatWasSaidBefore() {
    Conversation conversation = room.open();
    conversation.studentPresent();
    String greeting = room.answered(0).tutorText().orElseThrow();
    conversation.listenTo(1, sample -> {});
    room.studentSays("with a sine");
    room.answered(1);
    room.studentSays("then a cosine");
    room.answered(2);

    assertThat(room.tutor.prompts().getLast().dialogue())
        .containsExactly(
            new Utterance(Speaker.TUTOR, greeting),
            new Utterance(Speaker.STUDENT, "<student>with a sine</student>"),
            new Utterance(Speaker.TUTOR, ScriptedTutor.QUESTION),
            new Utterance(Speaker.STUDENT, "<student>then a cosine</student>"));
    assertThat(room.tutor.prompts().getLast().instructions())
        .contains("Every periodic signal is a sum of sines.");
    assertThat(room.tutor.prompts().getLast().requester()).doesNotContain("Ada");
  }

  @Test
  void thoseWhoWatchSeeWordsAsTheyComeAndTheTurnOnceItIsStored() {
    Conversation conversation = room.open();
    conversation.listenTo(1, sample -> {});
    room.studentGoesOn("a sum of");
    room.studentIsUnderstood("sines i");
    room.studentSays("sines i think");
    room.answered(0);
    conversation.close();

    List<ServerMessage.TranscriptUpdate> student =
        room.notifier.messages(ServerMessage.TranscriptUpdate.class).stream()
            .filter(update -> update.speaker().equals("student"))
            .toList();
    assertThat(student)
        .extracting(ServerMessage.TranscriptUpdate::text, ServerMessage.TranscriptUpdate::isFinal)
        .containsExactly(
            tuple("a sum of sines i", false),
            tuple("a sum of", true),
            tuple("sines i think", true));
    assertThat(room.notifier.messages(ServerMessage.Turn.class))
        .singleElement()
        .satisfies(turn -> assertThat(turn.tutorText()).isEqualTo(ScriptedTutor.QUESTION));
  }

  @Test
  void theBotIsToldThatWordsAreStoredOnlyOnceTheyAre() {
    List<Long> acknowledged = new ArrayList<>();
    Conversation conversation = room.open();
    conversation.listenTo(
        1,
        sample -> {
          assertThat(room.turns()).as("stored before the bot is told").isNotEmpty();
          acknowledged.add(sample);
        });
    room.studentGoesOn("a sum of");
    room.studentIsSilent();
    room.studentSays("sines");
    room.answered(0);
    room.studentIsSilent();

    await().until(() -> acknowledged.contains(64_000L));
    conversation.close();
    assertThat(acknowledged)
        .as("silence amid a turn is not acknowledged before its words")
        .containsExactly(48_000L, 64_000L);
  }

  @Test
  void aStudentWhoGoesOnBeforeTheTutorSpeaksIsAnsweredOnBoth() {
    room.tutor.hangs("Let me thi");
    Conversation conversation = room.open();
    conversation.listenTo(1, sample -> {});
    room.studentSays("i think it is a sine");
    await().until(() -> room.turns().size() == 1);
    room.studentSays("no wait a cosine");

    assertThat(room.answered(1).tutorText()).contains(ScriptedTutor.QUESTION);
    assertThat(room.answered(0).tutorText()).contains("");
    assertThat(room.tutor.prompts().getLast().dialogue())
        .extracting(Utterance::text)
        .containsExactly(
            "<student>i think it is a sine</student>", "<student>no wait a cosine</student>");
  }
}
