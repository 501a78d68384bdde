package edu.colloquy.integrations.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.speech.SpeechRequest;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.deepgram.DeepgramOptions;
import edu.colloquy.simulators.deepgram.DeepgramSimulator;
import edu.colloquy.simulators.modem.Speech;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody speaks; the words come back with their positions. */
class StudentIsHeardTest {
  private static final String SENTENCE = "I think the slope is two, because it doubles.";
  private static final SpeechRequest REQUEST =
      new SpeechRequest("room-1", Duration.ofMillis(400), List.of("slope", "intercept & more"));

  private final WireLog log = new WireLog();
  private final Heard heard = new Heard();
  private DeepgramSimulator deepgram =
      new DeepgramSimulator(
          DeepgramOptions.of(Settings.KEY).with(Latency.ofMillis(20, 40), Latency.none()), log);

  @AfterEach
  void stop() {
    deepgram.close();
  }

  private Settings settings() {
    return new Settings(deepgram.url(), Settings.KEY);
  }

  @Test
  void aSentenceIsHeardWordForWordAtItsPlace() {
    Speech speech = Speech.of(SENTENCE, 16_000, 4);
    try (var stream = settings().listen().open(REQUEST, heard)) {
      Pcm.silence(1_000, stream);
      Pcm.say(speech, 1_500, stream);
      await().until(() -> !heard.all(SpeechEvent.UtteranceEnd.class).isEmpty());
    }
    assertThat(heard.text()).isEqualTo(SENTENCE);
    assertThat(heard.all(SpeechEvent.SpeechStarted.class).getFirst().atSample())
        .isCloseTo(16_000, within(2_000L));
    SpeechEvent.Final last =
        heard.all(SpeechEvent.Final.class).stream()
            .filter(SpeechEvent.Final::endOfSpeech)
            .findFirst()
            .orElseThrow();
    assertThat(last.lastWordEndSample())
        .isCloseTo(16_000 + speech.samples().length, within(1_600L));
    assertThat(last.endSample()).isGreaterThanOrEqualTo(last.lastWordEndSample());
    assertThat(last.confidence()).isBetween(0.5, 1.0);
    assertThat(heard.all(SpeechEvent.UtteranceEnd.class).getFirst().lastWordEndSample())
        .isCloseTo(last.lastWordEndSample(), within(1_600L));
    assertThat(heard.all(SpeechEvent.Dropped.class)).isEmpty();
  }

  @Test
  void silenceIsReportedAsFinalsWithoutText() {
    try (var stream = settings().listen().open(REQUEST, heard)) {
      Pcm.silence(8_000, stream);
      await().until(() -> !heard.all(SpeechEvent.Final.class).isEmpty());
    }
    assertThat(heard.all(SpeechEvent.Final.class))
        .allSatisfy(
            silence -> {
              assertThat(silence.text()).isEmpty();
              assertThat(silence.lastWordEndSample()).isEqualTo(silence.startSample());
            });
  }

  @Test
  void aClosedStreamTellsNothingMoreAndIsClosedAtTheService() {
    var stream = settings().listen().open(REQUEST, heard);
    Pcm.say(Speech.of(SENTENCE, 16_000, 4), 0, stream);
    stream.close();
    int told = heard.events().size();
    await().until(() -> log.observations().stream().anyMatch(o -> o.what() == Seen.LISTEN_CLOSED));
    stream.send(new byte[Pcm.FRAME_BYTES]);
    stream.close();
    assertThat(heard.events()).hasSize(told);
  }

  @Test
  void aStreamWithoutAudioIsKeptOpen() {
    Duration window = Duration.ofMillis(600);
    deepgram.close();
    deepgram = new DeepgramSimulator(DeepgramOptions.of(Settings.KEY).withAudioWindow(window), log);
    var patient =
        new DeepgramListen(
            new Deepgram(deepgram.url().toString(), () -> Settings.KEY, Duration.ofSeconds(5)),
            HearingOptions.of(new SpeechSettings(settings().setting())),
            Duration.ofMillis(200));
    try (var stream = patient.open(REQUEST, heard)) {
      await()
          .during(window.multipliedBy(3))
          .atMost(Duration.ofSeconds(5))
          .until(() -> heard.all(SpeechEvent.Dropped.class).isEmpty());
      Pcm.say(Speech.of("still here", 16_000, 4), 1_000, stream);
      await().until(() -> heard.text().equals("still here"));
    }
  }
}
