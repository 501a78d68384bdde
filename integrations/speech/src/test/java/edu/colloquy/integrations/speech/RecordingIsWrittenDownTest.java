package edu.colloquy.integrations.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.speech.RecordedTranscript;
import edu.colloquy.domain.speech.Recording;
import edu.colloquy.simulators.Mishap;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.deepgram.DeepgramOptions;
import edu.colloquy.simulators.deepgram.DeepgramSimulator;
import edu.colloquy.simulators.modem.Speech;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file, or a file that lies elsewhere, becomes words and utterances. */
class RecordingIsWrittenDownTest {
  private static final String FIRST = "The derivative of x squared is two x.";
  private static final String SECOND = "Any questions?";

  private final DeepgramSimulator deepgram =
      new DeepgramSimulator(DeepgramOptions.of(Settings.KEY), new WireLog());

  @AfterEach
  void stop() {
    deepgram.close();
  }

  @Test
  void aFileIsHeardWordForWord() {
    RecordedTranscript heard =
        listen(deepgram.url()).transcribe(content(wav()), "lecture", List.of("derivative"));
    assertHeard(heard);
  }

  @Test
  void aFileThatLiesElsewhereIsFetchedByTheService() throws IOException {
    HttpServer files =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] wav = wav();
    files.createContext(
        "/lecture.wav",
        exchange -> {
          exchange.sendResponseHeaders(200, wav.length);
          exchange.getResponseBody().write(wav);
          exchange.close();
        });
    files.start();
    try {
      URI url = URI.create("http://127.0.0.1:" + files.getAddress().getPort() + "/lecture.wav");
      assertHeard(
          listen(deepgram.url()).transcribe(new Recording.Remote(url), "lecture", List.of()));
    } finally {
      files.stop(0);
    }
  }

  @Test
  void whatIsNoSoundIsRefusedInDeepgramsWords() {
    assertThatThrownBy(
            () ->
                listen(deepgram.url())
                    .transcribe(content("not a sound".getBytes()), "lecture", List.of()))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("corrupt or unsupported data");
  }

  @Test
  void halfAnAnswerAndAPageAreErrors() {
    deepgram.mishaps().next(Mishap.CUT, Mishap.HTML);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(
              () -> listen(deepgram.url()).transcribe(content(wav()), "lecture", List.of()))
          .isInstanceOf(ServiceException.class)
          .hasMessageContaining("no JSON");
    }
  }

  @Test
  void fluxDoesNotHearRecordings() {
    Settings flux =
        new Settings(
            deepgram.url(), Settings.KEY, Map.of("DEEPGRAM_RECORDED_MODEL", "flux-general-en"));
    assertThatThrownBy(() -> DeepgramRecorded.from(flux.setting(), flux.secret()))
        .hasMessageContaining("DEEPGRAM_RECORDED_MODEL");
  }

  private static void assertHeard(RecordedTranscript heard) {
    assertThat(heard.text()).isEqualTo(FIRST + " " + SECOND);
    assertThat(heard.utterances())
        .extracting(RecordedTranscript.Utterance::text)
        .containsExactly(FIRST, SECOND);
    assertThat(heard.words()).hasSize(10);
    long firstEnds = Speech.of(FIRST, 24_000, 1).duration().toMillis() * 16;
    assertThat(heard.words().get(7).endSample()).isCloseTo(firstEnds, within(800L));
    assertThat(heard.confidence()).isBetween(0.8, 1.0);
    assertThat(heard.duration().toMillis()).isBetween(3_000L, 10_000L);
  }

  private static DeepgramRecorded listen(URI url) {
    Settings settings = new Settings(url, Settings.KEY);
    return DeepgramRecorded.from(settings.setting(), settings.secret());
  }

  private static Recording content(byte[] file) {
    return new Recording.Content(() -> new ByteArrayInputStream(file), "audio/wav");
  }

  /** Both sentences at 24 kHz, a second and a half apart. */
  private static byte[] wav() {
    short[] first = Speech.of(FIRST, 24_000, 1).samples();
    short[] second = Speech.of(SECOND, 24_000, 1).samples();
    int dataBytes = (first.length + 36_000 + second.length) * Short.BYTES;
    ByteBuffer wav = ByteBuffer.allocate(44 + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes()).putInt(36 + dataBytes).put("WAVEfmt ".getBytes()).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(24_000).putInt(48_000);
    wav.putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(dataBytes);
    wav.asShortBuffer().put(first).position(first.length + 36_000).put(second);
    return wav.array();
  }
}
