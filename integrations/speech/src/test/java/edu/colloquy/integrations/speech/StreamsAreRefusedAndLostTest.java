package edu.colloquy.integrations.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.ServiceException;
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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deepgram says no, or the connection is lost. */
class StreamsAreRefusedAndLostTest {
  private static final String LONG_ANSWER =
      "Well, first I took the two points and subtracted the values of y, then I divided by the"
          + " difference of x, and so the slope must be three halves, if I am not mistaken.";
  private static final SpeechRequest REQUEST =
      new SpeechRequest("room-1", Duration.ofMillis(400), List.of());

  private final Heard heard = new Heard();

  private static DeepgramSimulator deepgram(Fault... faults) {
    return new DeepgramSimulator(
        DeepgramOptions.of(Settings.KEY)
            .with(Latency.ofMillis(10, 20), Latency.none())
            .with(new Faults(Set.of(faults))),
        new WireLog());
  }

  @Test
  void aWrongKeyIsRefusedInDeepgramsWordsAndNotWorthRetrying() {
    try (var deepgram = deepgram()) {
      var listen = new Settings(deepgram.url(), "wrong").listen();
      var refused = catchThrowableOfType(ServiceException.class, () -> listen.open(REQUEST, heard));
      assertThat(refused).hasMessageContaining("401").hasMessageContaining("Invalid credentials");
      assertThat(refused.retryable()).isFalse();
      assertThat(refused.requestId()).isPresent();
      assertThat(listen.check().valid()).isFalse();
      assertThat(listen.check().detail()).contains("Invalid credentials");
    }
    assertThat(heard.events()).isEmpty();
  }

  @Test
  void theRightKeyPassesTheCheck() {
    try (var deepgram = deepgram()) {
      ServiceCheck check = new Settings(deepgram.url(), Settings.KEY).listen().check();
      assertThat(check.valid()).isTrue();
      assertThat(check.account()).contains("Simulated project");
    }
  }

  @Test
  void aServiceThatIsNotThereMayBeTriedAgain() {
    URI nobody;
    try (var deepgram = deepgram()) {
      nobody = deepgram.url();
    }
    var listen = new Settings(nobody, Settings.KEY).listen();
    var failed = catchThrowableOfType(ServiceException.class, () -> listen.open(REQUEST, heard));
    assertThat(failed).hasMessageContaining("cannot be reached");
    assertThat(failed.retryable()).isTrue();
    assertThat(listen.check().valid()).isFalse();
  }

  @Test
  void aLostStreamIsToldOnce() {
    try (var deepgram = deepgram(Fault.DEEPGRAM_DROP);
        var stream = new Settings(deepgram.url(), Settings.KEY).listen().open(REQUEST, heard)) {
      Pcm.say(Speech.of(LONG_ANSWER, 16_000, 2), 1_000, stream);
      await().until(() -> !heard.all(SpeechEvent.Dropped.class).isEmpty());
      Pcm.silence(1_000, stream);
    }
    assertThat(heard.events().getLast()).isInstanceOf(SpeechEvent.Dropped.class);
    assertThat(heard.all(SpeechEvent.Dropped.class))
        .singleElement()
        .extracting(SpeechEvent.Dropped::reason)
        .asString()
        .contains("1011");
  }

  @Test
  void noWordIsLostWhenAStreamIsResumed() {
    try (var deepgram = deepgram(Fault.DEEPGRAM_DROP)) {
      var listen = new Settings(deepgram.url(), Settings.KEY).listen();
      var resuming = new ResumingSpeechToText(listen, Duration.ofMillis(20), 5);
      try (var stream = resuming.open(REQUEST, heard)) {
        Pcm.say(Speech.of(LONG_ANSWER, 16_000, 2), 1_500, stream);
        await().until(() -> heard.text().endsWith("mistaken."));
      }
    }
    assertThat(heard.text()).isEqualTo(LONG_ANSWER);
    assertThat(heard.all(SpeechEvent.Dropped.class)).isEmpty();
  }
}
