package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.speech.ResumingSpeechToText;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.speech.SpeechRequest;
import edu.colloquy.domain.speech.SpeechStream;
import edu.colloquy.domain.speech.SpeechToText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StudentIsAnsweredOverALostLineTest {
  private static final SpeechRequest REQUEST =
      new SpeechRequest("room", Duration.ofMillis(400), List.of());
  private static final SpeechEvent.Dropped LOST = new SpeechEvent.Dropped("1011");
  private static final SpeechEvent.Final WORDS =
      new SpeechEvent.Final(0, 1_600, 1_500, "a sine", 0.9, false);
  private static final SpeechEvent.UtteranceEnd END = new SpeechEvent.UtteranceEnd(1_500);
  private static final int TENTH_OF_A_SECOND_BYTES = 3_200;

  private final ScriptedRecogniser recogniser = new ScriptedRecogniser();
  private final AtomicInteger opened = new AtomicInteger();
  private final List<SpeechEvent> events = new CopyOnWriteArrayList<>();
  private final SpeechStream stream = resuming(recogniser);

  @Test
  void wordsWhoseEndWasNotToldEndWhenNothingIsSaidAfterwards() {
    losesTheLineAfterWords();
    hears(13);
    assertThat(events).as("the student may yet go on").containsExactly(WORDS);
    hears(1);
    assertThat(events).containsExactly(WORDS, END);
    hears(30);
    assertThat(events).as("but once").containsExactly(WORDS, END);
  }

  @Test
  void aStudentWhoGoesOnIsNotCutOff() {
    losesTheLineAfterWords();
    hears(13);
    recogniser.stream().reports(new SpeechEvent.Interim(0, 100, "and", 0.5));
    hears(13);
    recogniser.stream().reports(new SpeechEvent.Final(0, 1_600, 1_600, "and a", 0.9, false));
    hears(30);
    assertThat(events).as("the new line tells the end").doesNotContain(END).hasSize(3);
  }

  @Test
  void aTurnWhoseEndWasToldBeforeTheLossDoesNotEndTwice() {
    hears(1);
    recogniser.stream().reports(WORDS);
    recogniser.stream().reports(END);
    losesTheLine();
    hears(30);
    assertThat(events).containsExactly(WORDS, END);
  }

  @Test
  void wordsEndTooWhenTheLineIsGivenUp() {
    hears(1);
    recogniser.stream().reports(WORDS);
    recogniser.refuses(3);
    recogniser.stream().reports(LOST);
    await().until(() -> events.equals(List.of(WORDS, END, LOST)));
  }

  @Test
  void aRecogniserThatAcceptsAndDropsAtOnceIsGivenUpToo() {
    SpeechToText fickle = opening(events -> events.accept(LOST));
    try (SpeechStream given = resuming(fickle)) {
      given.send(new byte[2]);
      await().until(() -> events.equals(List.of(LOST)));
      assertThat(opened).as("the first and three attempts").hasValue(4);
    }
  }

  @Test
  void aLineThatUnderstoodSomethingIsResumedAfreshHoweverOftenItIsLost() {
    for (int loss = 0; loss < 6; loss++) {
      hears(1);
      recogniser.stream().reports(new SpeechEvent.Final(0, 1_600, 0, "", 1, false));
      losesTheLine();
    }
    assertThat(events).doesNotContain(LOST);
  }

  @Test
  void aLineThatIsLostWhileItOpensIsResumedOverAnother() {
    SpeechToText once =
        opening(
            events -> {
              if (opened.get() == 1) {
                events.accept(LOST);
              }
            });
    try (SpeechStream given = resuming(once)) {
      given.send(new byte[] {1, 1});
      await().until(() -> recogniser.streams().size() == 3);
      await().until(() -> recogniser.stream().samples() == 1);
      assertThat(recogniser.streams().get(1).isClosed()).as("the lost one").isTrue();
      recogniser.stream().reports(WORDS);
      assertThat(events).containsExactly(WORDS);
    }
  }

  private void losesTheLineAfterWords() {
    hears(1);
    recogniser.stream().reports(WORDS);
    losesTheLine();
  }

  private void losesTheLine() {
    int before = recogniser.streams().size();
    recogniser.stream().reports(LOST);
    await().until(() -> recogniser.streams().size() > before);
    await("the new line is in use")
        .until(
            () -> {
              stream.send(new byte[0]);
              return !recogniser.stream().pieces().isEmpty();
            });
  }

  private void hears(int tenthsOfASecond) {
    for (int i = 0; i < tenthsOfASecond; i++) {
      stream.send(new byte[TENTH_OF_A_SECOND_BYTES]);
    }
  }

  private SpeechStream resuming(SpeechToText over) {
    return new ResumingSpeechToText(over, Duration.ofMillis(5), 3).open(REQUEST, events::add);
  }

  /** A recogniser that reports something before its stream is open. */
  private SpeechToText opening(Consumer<Consumer<SpeechEvent>> early) {
    return new SpeechToText() {
      @Override
      public SpeechStream open(SpeechRequest request, Consumer<SpeechEvent> to) {
        opened.incrementAndGet();
        early.accept(to);
        return recogniser.open(request, to);
      }

      @Override
      public ServiceCheck check() {
        return new ServiceCheck(true, "scripted", Optional.empty());
      }
    };
  }
}
