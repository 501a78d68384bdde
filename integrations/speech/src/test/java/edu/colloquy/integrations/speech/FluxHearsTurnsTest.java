package edu.colloquy.integrations.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.speech.HeardWord;
import edu.colloquy.domain.speech.ResumingSpeechToText;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.speech.SpeechRequest;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.deepgram.DeepgramOptions;
import edu.colloquy.simulators.deepgram.DeepgramSimulator;
import edu.colloquy.simulators.modem.Speech;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Flux hears a student and tells when a turn begins and ends. */
class FluxHearsTurnsTest {
  private static final String SENTENCE = "I think the slope is two.";
  private static final String LONG_ANSWER =
      "Well first I took the two points and subtracted the values of y then I divided by the"
          + " difference of x and so the slope must be three halves if I am not mistaken.";
  private static final SpeechRequest REQUEST =
      new SpeechRequest("room-1", Duration.ofMillis(400), List.of("slope", "y intercept"));
  private static final Map<String, String> FLUX =
      Map.of("DEEPGRAM_MODEL", "flux-general-en", "DEEPGRAM_FLUX_EAGER_EOT_THRESHOLD", "0.4");

  private final Heard heard = new Heard();

  private static DeepgramSimulator deepgram(Duration window, Fault... faults) {
    return new DeepgramSimulator(
        DeepgramOptions.of(Settings.KEY)
            .with(Latency.ofMillis(10, 20), Latency.none())
            .withAudioWindow(window)
            .with(new Faults(Set.of(faults))),
        new WireLog());
  }

  @Test
  void aTurnIsToldFromItsFirstWordToItsEnd() {
    Speech speech = Speech.of(SENTENCE, 16_000, 2);
    try (var deepgram = deepgram(Duration.ofSeconds(10));
        var stream = flux(deepgram).listen().open(REQUEST, heard)) {
      Pcm.silence(1_000, stream);
      Pcm.say(speech, 1_500, stream);
      await().until(() -> !heard.all(SpeechEvent.EndOfTurn.class).isEmpty());
    }
    var end = heard.all(SpeechEvent.EndOfTurn.class).getFirst();
    assertThat(end.text()).isEqualTo(SENTENCE);
    assertThat(end.startSample()).isCloseTo(16_000, within(800L));
    assertThat(end.confidence()).isBetween(0.7, 1.0);
    assertThat(end.words()).extracting(HeardWord::text).containsExactly(SENTENCE.split(" "));
    assertThat(heard.all(SpeechEvent.EagerEndOfTurn.class)).hasSize(1);
    assertThat(heard.all(SpeechEvent.TurnStarted.class).getFirst().text()).startsWith("I");
    var words = heard.all(SpeechEvent.Final.class).getLast();
    assertThat(words.text()).isEqualTo(SENTENCE);
    assertThat(words.lastWordEndSample())
        .isCloseTo(16_000 + speech.samples().length, within(1_600L));
  }

  @Test
  void silenceIsReportedAsFinalsWithoutText() {
    try (var deepgram = deepgram(Duration.ofSeconds(10));
        var stream = flux(deepgram).listen().open(REQUEST, heard)) {
      Pcm.silence(8_000, stream);
      await().until(() -> !heard.all(SpeechEvent.Final.class).isEmpty());
    }
    var silence = heard.all(SpeechEvent.Final.class).getFirst();
    assertThat(silence.text()).isEmpty();
    assertThat(silence.endSample()).isBetween(4 * 16_000L, 6 * 16_000L);
  }

  @Test
  void noWordIsLostWhenAStreamIsResumed() {
    try (var deepgram = deepgram(Duration.ofSeconds(10), Fault.DEEPGRAM_DROP)) {
      var resuming = new ResumingSpeechToText(flux(deepgram).listen(), Duration.ofMillis(20), 5);
      try (var stream = resuming.open(REQUEST, heard)) {
        Pcm.say(Speech.of(SENTENCE, 16_000, 2), 1_500, stream);
        Pcm.say(Speech.of(LONG_ANSWER, 16_000, 2), 1_500, stream);
        await().until(() -> heard.text().endsWith("mistaken."));
      }
    }
    assertThat(heard.text()).isEqualTo(SENTENCE + " " + LONG_ANSWER);
    assertThat(heard.all(SpeechEvent.Dropped.class)).isEmpty();
  }

  @Test
  void aStreamWithoutAudioStaysOpenAndPositionsStayTrue() {
    Duration window = Duration.ofMillis(600);
    try (var deepgram = deepgram(window)) {
      Settings settings = flux(deepgram);
      var patient =
          new DeepgramListen(
              new Deepgram(settings.url().toString(), () -> Settings.KEY, Duration.ofSeconds(5)),
              HearingOptions.of(new SpeechSettings(settings.setting())),
              Duration.ofMillis(200));
      try (var stream = patient.open(REQUEST, heard)) {
        Pcm.silence(1_000, stream);
        await()
            .during(window.multipliedBy(3))
            .atMost(Duration.ofSeconds(5))
            .until(() -> heard.all(SpeechEvent.Dropped.class).isEmpty());
        Pcm.say(Speech.of("Still here.", 16_000, 2), 1_500, stream);
        await().until(() -> heard.text().equals("Still here."));
      }
    }
    assertThat(heard.all(SpeechEvent.EndOfTurn.class).getFirst().startSample())
        .isCloseTo(16_000, within(800L));
  }

  private static Settings flux(DeepgramSimulator deepgram) {
    return new Settings(deepgram.url(), Settings.KEY, FLUX);
  }
}
