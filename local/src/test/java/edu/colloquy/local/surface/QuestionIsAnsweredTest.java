package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.speech.WavFile;
import edu.colloquy.local.demo.LocalSystem;
import edu.colloquy.local.surface.RestClient.Answer;
import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.HeardWord;
import edu.colloquy.simulators.modem.Speech;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /api/tutor-response and /api/tutor-audio: a question outside of a room. */
@ExtendWith(RunningSystem.class)
class QuestionIsAnsweredTest {
  private static final String ASKED = "Is the slope of the line three?";

  private Classroom classroom;
  private RestClient rest;

  @BeforeEach
  void open(LocalSystem system) {
    classroom = new Classroom(system);
    rest = classroom.rest();
  }

  @AfterEach
  void close() {
    classroom.close();
  }

  @Test
  void aWrittenQuestionIsAnsweredInWriting() {
    Answer answer =
        rest.post(
            "/api/tutor-response",
            Map.of(
                "message",
                ASKED,
                "student_name",
                "Ann",
                "history",
                List.of(Map.of("role", "assistant", "content", "What is a slope?"))));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("response").asText()).isNotBlank();
    assertThat(answer.body().path("sources").isArray()).isTrue();
    assertThat(answer.body().has("audio_base64")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"deepgram", "openai", "elevenlabs"})
  void aSpokenQuestionIsHeardAndAnsweredAloud(String provider) {
    Answer answer =
        rest.post(
            "/api/tutor-audio",
            Map.of(
                "audio_base64",
                base64(wav(ASKED, 48_000)),
                "student_name",
                "Ann",
                "tts_provider",
                provider));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("transcript").asText()).isEqualTo(ASKED);
    byte[] wav = Base64.getDecoder().decode(answer.body().path("audio_base64").asText());
    assertThat(answer.body().path("format").asText()).isEqualTo("wav");
    assertThat(answer.body().path("duration_ms").asLong()).isEqualTo((wav.length - 44) / 48);
    assertThat(words(WavFile.read("answer", wav)))
        .isEqualTo(answer.body().path("response").asText().replaceAll("\\s+", " "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no base64!|400|must be base64",
        "AAEC|400|whole 16-bit samples",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA|422|No words can be heard"
      })
  void soundThatCannotBeUsedIsRefusedWithTheReason(String sound, int status, String words) {
    Answer answer =
        rest.post("/api/tutor-audio", Map.of("audio_base64", sound, "student_name", "Ann"));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().path("detail").asText()).contains(words);
  }

  @Test
  void neitherWordsNorSoundAndAnUnknownVoiceAreRefused() {
    Answer nothing = rest.post("/api/tutor-audio", Map.of("student_name", "Ann"));
    assertThat(nothing.status()).isEqualTo(400);
    assertThat(nothing.body().path("detail").asText()).contains("audio_base64");
    Answer voice =
        rest.post(
            "/api/tutor-audio",
            Map.of("message", ASKED, "student_name", "Ann", "tts_provider", "espeak"));
    assertThat(voice.status()).isEqualTo(400);
    assertThat(voice.body().path("detail").asText()).contains("elevenlabs");
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] wav(String text, int rate) {
    short[] samples = Speech.of(text, rate, 1).samples();
    ByteBuffer pcm =
        ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    pcm.asShortBuffer().put(samples);
    return WavFile.write(pcm.array(), rate);
  }

  private static String words(WavFile wav) {
    Ear ear = new Ear(wav.sampleRateHz());
    return Stream.concat(
            ear.listen(wav.samples(), 0, wav.samples().length).stream(),
            ear.listen(new short[24_000], 0, 24_000).stream())
        .map(HeardWord::text)
        .collect(Collectors.joining(" "));
  }
}
