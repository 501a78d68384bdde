package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.conversation.ScriptedRecogniser.Stream;
import edu.colloquy.domain.speech.ResumingSpeechToText;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.speech.SpeechRequest;
import edu.colloquy.domain.speech.SpeechStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class StudentIsHeardOverALostLineTest {
  private static final SpeechRequest REQUEST =
      new SpeechRequest("room", Duration.ofMillis(400), List.of());
  private static final SpeechEvent.Dropped LOST = new SpeechEvent.Dropped("1011");

  private final ScriptedRecogniser recogniser = new ScriptedRecogniser();
  private final List<SpeechEvent> events = new CopyOnWriteArrayList<>();
  private final ResumingSpeechToText resuming =
      new ResumingSpeechToText(recogniser, Duration.ofMillis(5), 3);
  private final SpeechStream stream = resuming.open(REQUEST, events::add);

  @Test
  void whatWasNotFinalIsSentAgainAndPositionsStayTrue() {
    stream.send(new byte[] {1, 1, 2, 2, 3, 3});
    recogniser.stream().reports(segment(0, 2, "a"));
    recogniser.stream().reports(LOST);
    stream.send(new byte[] {4, 4});

    Stream second = second();
    await().until(() -> second.samples() == 2);
    stream.send(new byte[] {5, 5});
    assertThat(second.pieces())
        .extracting(piece -> piece[0])
        .containsExactly((byte) 3, (byte) 4, (byte) 5);
    second.reports(new SpeechEvent.SpeechStarted(0));
    second.reports(new SpeechEvent.Interim(0, 2, "sine", 0.5));
    second.reports(segment(0, 3, "sine wave"));
    second.reports(new SpeechEvent.UtteranceEnd(3));

    assertThat(events)
        .containsExactly(
            segment(0, 2, "a"),
            new SpeechEvent.SpeechStarted(2),
            new SpeechEvent.Interim(2, 4, "sine", 0.5),
            segment(2, 5, "sine wave"),
            new SpeechEvent.UtteranceEnd(5));
  }

  @Test
  void aLineLostTwiceIsResumedTwice() {
    stream.send(new byte[] {1, 1, 2, 2});
    recogniser.stream().reports(LOST);
    Stream second = second();
    await().until(() -> second.samples() == 2);
    second.reports(segment(0, 1, "a"));
    second.reports(LOST);
    await().until(() -> recogniser.streams().size() == 3);
    Stream third = recogniser.stream();
    await().until(() -> third.samples() == 1);
    third.reports(segment(0, 1, "sine"));
    assertThat(events).containsExactly(segment(0, 1, "a"), segment(1, 2, "sine"));
  }

  @Test
  void aRefusalIsTriedAgain() {
    recogniser.refuses(2);
    recogniser.stream().reports(LOST);
    second();
    assertThat(events).isEmpty();
  }

  @Test
  void afterSoManyRefusalsItGivesUpAndSaysSo() {
    recogniser.refuses(3);
    recogniser.stream().reports(LOST);
    await().until(() -> events.equals(List.of(LOST)));
    stream.send(new byte[2]);
    assertThat(recogniser.streams()).hasSize(1);
  }

  @Test
  void whatAnOldLineStillReportsIsNotHeard() {
    Stream first = recogniser.stream();
    first.reports(LOST);
    first.reports(LOST);
    second();
    first.reports(segment(0, 1, "ghost"));
    first.reports(LOST);
    assertThat(events).isEmpty();
    assertThat(recogniser.streams()).hasSize(2);
  }

  @Test
  void onceClosedNothingIsResumedOrReported() {
    Stream first = recogniser.stream();
    stream.close();
    first.reports(segment(0, 1, "late"));
    first.reports(LOST);
    stream.send(new byte[2]);
    assertThat(first.isClosed()).isTrue();
    assertThat(first.samples()).isZero();
    await()
        .during(Duration.ofMillis(50))
        .until(() -> events.isEmpty() && recogniser.streams().size() == 1);
  }

  @Test
  void theFirstRefusalIsTheCallersToKnow() {
    recogniser.refuses(1);
    assertThatThrownBy(() -> resuming.open(REQUEST, events::add))
        .isInstanceOf(ServiceException.class);
  }

  private Stream second() {
    await().until(() -> recogniser.streams().size() == 2);
    return recogniser.stream();
  }

  private static SpeechEvent.Final segment(long start, long end, String text) {
    return new SpeechEvent.Final(start, end, end, text, 0.9, false);
  }
}
