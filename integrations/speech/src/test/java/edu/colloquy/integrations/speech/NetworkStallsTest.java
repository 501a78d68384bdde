package edu.colloquy.integrations.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.speech.ResumingSpeechToText;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.speech.SpeechRequest;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.deepgram.DeepgramOptions;
import edu.colloquy.simulators.deepgram.DeepgramSimulator;
import edu.colloquy.simulators.modem.Speech;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network swallows everything while a student speaks, and says nothing. */
class NetworkStallsTest {
  private static final String ANSWER =
      "I took the two points and I subtracted the values of y so the slope must be three.";
  private static final SpeechRequest REQUEST =
      new SpeechRequest("room-1", Duration.ofMillis(400), List.of());

  @ParameterizedTest
  @ValueSource(strings = {"nova-3", "flux-general-en"})
  void itIsNoticedAndNoWordIsLost(String model) throws IOException {
    Heard heard = new Heard();
    try (var deepgram =
            new DeepgramSimulator(
                DeepgramOptions.of(Settings.KEY).with(Latency.none(), Latency.none()),
                new WireLog());
        var network = new StallingProxy(deepgram.url())) {
      Settings settings =
          new Settings(network.url(), Settings.KEY, Map.of("DEEPGRAM_MODEL", model));
      var listen =
          new DeepgramListen(
              new Deepgram(network.url().toString(), () -> Settings.KEY, Duration.ofMillis(300)),
              HearingOptions.of(new SpeechSettings(settings.setting())),
              Duration.ofSeconds(4));
      var resuming = new ResumingSpeechToText(listen, Duration.ofMillis(20), 5);
      try (var stream = resuming.open(REQUEST, heard)) {
        Pcm.say(Speech.of("Let me think.", 16_000, 2), 1_500, stream);
        await().until(() -> heard.text().equals("Let me think."));
        network.stall();
        Pcm.say(Speech.of(ANSWER, 16_000, 2), 1_500, stream);
        await().until(() -> heard.text().endsWith("three."));
      }
      assertThat(network.connections()).isEqualTo(2);
    }
    assertThat(heard.text()).isEqualTo("Let me think. " + ANSWER);
    assertThat(heard.all(SpeechEvent.Dropped.class)).isEmpty();
  }
}
