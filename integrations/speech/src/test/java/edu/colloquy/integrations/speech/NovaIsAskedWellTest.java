package edu.colloquy.integrations.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.speech.HeardWord;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.speech.SpeechRequest;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.Mishap;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.deepgram.DeepgramOptions;
import edu.colloquy.simulators.deepgram.DeepgramSimulator;
import edu.colloquy.simulators.modem.Speech;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of Nova, of either generation, and what an operator is told when it is refused. */
class NovaIsAskedWellTest {
  private static final List<String> TERMS =
      IntStream.range(0, 300).mapToObj(i -> "term" + i + " of: course").toList();

  private final Heard heard = new Heard();
  private final DeepgramSimulator deepgram =
      new DeepgramSimulator(
          DeepgramOptions.of(Settings.KEY)
              .with(Latency.ofMillis(5, 10), Latency.none())
              .withConcurrent(1),
          new WireLog());

  @AfterEach
  void stop() {
    deepgram.close();
  }

  @ParameterizedTest
  @CsvSource({"nova-3", "nova-2", "nova-2-meeting", "flux-general-en"})
  void everyModelIsToldTheTermsInItsOwnWay(String model) {
    try (var stream = listen(model).open(request(TERMS, false), heard)) {
      Pcm.say(Speech.of("Here I am.", 16_000, 4), 2_000, stream);
      await().until(() -> heard.text().equals("Here I am."));
    }
  }

  @Test
  void termsAreCutToWhatDeepgramTakes() {
    assertThat(Keyterms.keyterms(TERMS)).hasSize(50).contains("term0 of: course");
    assertThat(Keyterms.keywords(TERMS)).hasSize(100).startsWith("term0:2", "of:2", "course:2");
  }

  @Test
  void twoPeopleInARoomAreToldApart() {
    Speech near = Speech.of("I think two.", 16_000, 2);
    Speech far = Speech.of("No, three.", 16_000, 2);
    for (int i = 0; i < far.samples().length; i++) {
      far.samples()[i] /= 3;
    }
    try (var stream = listen("nova-3").open(request(List.of(), true), heard)) {
      Pcm.say(near, 1_500, stream);
      Pcm.say(far, 1_500, stream);
      await().until(() -> heard.text().endsWith("three."));
    }
    assertThat(
            heard.all(SpeechEvent.Final.class).stream()
                .flatMap(segment -> segment.words().stream())
                .map(HeardWord::speaker)
                .map(OptionalInt::getAsInt))
        .containsExactly(0, 0, 0, 1, 1);
  }

  @Test
  void wordsAreFinalAtOnceWhenTheSpeakerIsKnownToHaveFinished() {
    SpeechRequest patient = new SpeechRequest("room-1", Duration.ofSeconds(9), List.of());
    try (var stream = listen("nova-3").open(patient, heard)) {
      Pcm.say(Speech.of("That is all.", 16_000, 4), 20, stream);
      stream.flush();
      await().until(() -> heard.text().equals("That is all."));
    }
  }

  @Test
  void oneStreamTooManyMayBeTriedAgain() {
    DeepgramListen listen = listen("nova-3");
    var stream = listen.open(request(List.of(), false), heard);
    assertThatThrownBy(() -> listen.open(request(List.of(), false), heard))
        .hasMessageContaining("429")
        .hasMessageContaining("higher limit")
        .hasFieldOrPropertyWithValue("retryable", true);
    stream.close();
  }

  @ParameterizedTest
  @CsvSource({
    "DEEPGRAM_MODEL, whisper, use nova-3",
    "DEEPGRAM_FLUX_EOT_THRESHOLD, 2, from 0.5 to 0.9",
    "DEEPGRAM_FLUX_EOT_THRESHOLD, high, from 0.5 to 0.9",
    "DEEPGRAM_FLUX_EAGER_EOT_THRESHOLD, 0.8, must not be above"
  })
  void aSettingThatWillNotDoIsNamed(String name, String value, String words) {
    Settings settings = new Settings(deepgram.url(), Settings.KEY, Map.of(name, value));
    assertThatThrownBy(settings::listen).hasMessageContaining(name).hasMessageContaining(words);
  }

  @Test
  void theCheckSaysInWordsWhatIsWrong() {
    assertThat(new Settings(deepgram.url(), "wrong").listen().check().detail())
        .contains("put a valid one into DEEPGRAM_API_KEY of DEEPGRAM_SECRET");
    ServiceCheck unspeakable = new Settings(deepgram.url(), "key\nkey").listen().check();
    assertThat(unspeakable.valid()).isFalse();
    assertThat(unspeakable.detail()).contains("characters that no key has");
    deepgram.mishaps().next(Mishap.HTML);
    assertThat(listen("nova-3").check().detail()).contains("check DEEPGRAM_URL");
    deepgram.mishaps().next(Mishap.SERVER_ERROR);
    assertThat(listen("nova-3").check().detail()).contains("500");
    assertThat(listen("nova-3").check().valid()).isTrue();
  }

  private DeepgramListen listen(String model) {
    return new Settings(deepgram.url(), Settings.KEY, Map.of("DEEPGRAM_MODEL", model)).listen();
  }

  private static SpeechRequest request(List<String> terms, boolean manyVoices) {
    return new SpeechRequest("room-1", Duration.ofMillis(400), terms, manyVoices);
  }
}
