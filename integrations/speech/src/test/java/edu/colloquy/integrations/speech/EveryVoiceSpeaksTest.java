package edu.colloquy.integrations.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.speech.TextToSpeech;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.Mishap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deepgram, OpenAI and ElevenLabs speak, fail, are remembered, and stand in for one another. */
class EveryVoiceSpeaksTest {
  private static final String SENTENCE = "What is the slope of this line?";
  private static final String OTHER = "Well done.";

  private final List<byte[]> pieces = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"deepgram", "openai", "elevenlabs"})
  void aListenerHearsWhatWasWritten(String provider) {
    try (var services = new VoiceServices()) {
      services.voice(Map.of("TTS_PROVIDERS", provider)).speak(SENTENCE, "room-1", pieces::add);
    }
    assertThat(Pcm.heard(pieces)).isEqualTo(SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deepgram", "openai", "elevenlabs"})
  void aWrongKeyIsRefusedWithItsCure(String provider) {
    try (var services = new VoiceServices()) {
      var refused = failure(services.voiceWithKey(provider, "wrong"));
      assertThat(refused).hasMessageContaining("401").hasMessageContaining("put a valid one into");
      assertThat(refused.retryable()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "deepgram, NO_CREDIT, no credit is left, false",
    "openai, NO_CREDIT, no credit is left, false",
    "elevenlabs, NO_CREDIT, no credit is left, false",
    "deepgram, TOO_MANY, too many at once, true",
    "openai, TOO_MANY, too many at once, true",
    "elevenlabs, TOO_MANY, too many at once, true",
    "deepgram, SERVER_ERROR, 500, true",
    "openai, SERVER_ERROR, 500, true",
    "elevenlabs, SERVER_ERROR, 500, true",
    "deepgram, HTML, check DEEPGRAM_URL, false",
    "openai, HTML, check OPENAI_SPEECH_URL, false",
    "elevenlabs, HTML, check ELEVENLABS_URL, false",
    "deepgram, STALL, fell silent in the middle, true",
    "openai, STALL, fell silent in the middle, true",
    "elevenlabs, STALL, fell silent in the middle, true",
    "deepgram, CUT, in the middle, true"
  })
  void everyFailureSaysWhatItIs(String provider, Mishap mishap, String words, boolean mayPass) {
    try (var services = new VoiceServices()) {
      services.mishaps(provider).next(mishap);
      TextToSpeech voice =
          services.voice(Map.of("TTS_PROVIDERS", provider, "TTS_SILENCE_LIMIT_MS", "400"));
      var failed = failure(voice);
      assertThat(failed).hasMessageContaining(words);
      assertThat(failed.retryable()).isEqualTo(mayPass);
      pieces.clear();
      voice.speak(SENTENCE, "room-1", pieces::add);
      assertThat(Pcm.heard(pieces)).as("the next is spoken").isEqualTo(SENTENCE);
    }
  }

  @Test
  void oneRequestTooManyIsRefused() throws InterruptedException {
    try (var services = new VoiceServices(Latency.ofMillis(800, 800), 1)) {
      TextToSpeech voice = services.voice(Map.of());
      List<byte[]> first = new ArrayList<>();
      Thread speaking = Thread.ofVirtual().start(() -> voice.speak(OTHER, "room-1", first::add));
      await()
          .atMost(Duration.ofSeconds(2))
          .untilAsserted(() -> assertThat(failure(voice)).hasMessageContaining("429"));
      speaking.join();
      assertThat(Pcm.heard(first)).isEqualTo(OTHER);
    }
  }

  @Test
  void whatWasSaidOnceIsRemembered() {
    try (var services = new VoiceServices()) {
      TextToSpeech voice = services.voice(Map.of());
      voice.speak(SENTENCE, "room-1", piece -> {});
      voice.speak(SENTENCE, "room-2", pieces::add);
      assertThat(services.requests()).isEqualTo(1);
      assertThat(Pcm.heard(pieces)).isEqualTo(SENTENCE);
      voice.speak(OTHER, "room-1", piece -> {});
      assertThat(services.requests()).isEqualTo(2);
    }
  }

  @Test
  void halfASentenceIsNotRemembered() {
    try (var services = new VoiceServices()) {
      TextToSpeech voice = services.voice(Map.of("TTS_SILENCE_LIMIT_MS", "400"));
      services.mishaps("deepgram").next(Mishap.STALL);
      failure(voice);
      pieces.clear();
      voice.speak(SENTENCE, "room-1", pieces::add);
      assertThat(Pcm.heard(pieces)).isEqualTo(SENTENCE);
    }
  }

  @Test
  void theNextVoiceStandsInForOneThatFails() {
    try (var services = new VoiceServices()) {
      TextToSpeech voice = services.voice(Map.of("TTS_PROVIDERS", "elevenlabs, openai, deepgram"));
      services.mishaps("elevenlabs").next(Mishap.SERVER_ERROR);
      services.mishaps("openai").next(Mishap.HTML);
      voice.speak(SENTENCE, "room-1", pieces::add);
      assertThat(Pcm.heard(pieces)).isEqualTo(SENTENCE);
    }
  }

  @Test
  void aVoiceThatBreaksOffIsNotRepeatedByAnother() {
    try (var services = new VoiceServices()) {
      TextToSpeech voice =
          services.voice(Map.of("TTS_PROVIDERS", "openai,deepgram", "TTS_SILENCE_LIMIT_MS", "400"));
      services.mishaps("openai").next(Mishap.STALL);
      assertThat(failure(voice)).hasMessageContaining("in the middle");
      long asked = services.requests();
      voice.speak(OTHER, "room-1", pieces::add);
      assertThat(services.requests()).isEqualTo(asked + 1);
    }
  }

  @Test
  void aProviderThatDoesNotExistIsNamed() {
    try (var services = new VoiceServices()) {
      assertThatThrownBy(() -> services.voice(Map.of("TTS_PROVIDERS", "deepgram,espeak")))
          .hasMessageContaining("\"espeak\"")
          .hasMessageContaining("elevenlabs");
    }
  }

  private ServiceException failure(TextToSpeech voice) {
    return catchThrowableOfType(
        ServiceException.class, () -> voice.speak(SENTENCE, "room-1", pieces::add));
  }
}
