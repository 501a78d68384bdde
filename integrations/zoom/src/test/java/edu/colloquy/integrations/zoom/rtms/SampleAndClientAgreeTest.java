package edu.colloquy.simulators.zoom.rtms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.students.JoinLink;
import edu.colloquy.simulators.students.VirtualProfessor;
import edu.colloquy.simulators.zoom.WebhookEndpoint;
import edu.colloquy.simulators.zoom.ZoomCaller;
import edu.colloquy.simulators.zoom.ZoomSettings;
import edu.colloquy.simulators.zoom.ZoomSimulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Zoom's own sample, unchanged but for its credentials, prints what the simulator's professor says.
 * Needs the sample's folder, node or python3, and a package registry: see docs/testing.md.
 */
@EnabledIfSystemProperty(named = "rtms.sample", matches = ".+")
class ZoomSampleRunsTest {
  private static final String SECRET = "sample-webhook-secret";
  private static final String PASSWORD = "changeit";
  private static final List<String> LECTURE =
      List.of(
          "Good morning, today we look at fractions.",
          "A fraction has two numbers, one above the other.",
          "The lower one says how many parts make a whole.");

  @TempDir private Path folder;

  @Test
  void theSamplePrintsTheLecture() throws Exception {
    RtmsSettings app = RtmsSettings.defaults().withAutoStart(true);
    Path sampleFolder = Path.of(System.getProperty("rtms.sample"));
    try (ZoomSample sample = new ZoomSample(sampleFolder, folder.resolve("sample"), app, SECRET)) {
      await().atMost(Duration.ofSeconds(30)).until(sample::listens);
      try (ZoomSimulator zoom =
          new ZoomSimulator(
              ZoomSettings.defaults(),
              sample.isPython() ? app.withMediaTls(certificate()) : app,
              Faults.none(),
              new WireLog())) {
        zoom.subscribe(new WebhookEndpoint(URI.create(sample.webhookUrl()), SECRET));
        lecture(zoom, sample);
      } finally {
        System.out.println(sample.output());
      }
    }
  }

  private static void lecture(ZoomSimulator zoom, ZoomSample sample) throws Exception {
    ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
    JsonNode meeting = caller.createMeeting();
    String number = meeting.path("id").asText();
    VirtualProfessor professor = new VirtualProfessor("Prof. Gauss", "gauss@school.example", 2);
    professor.join(zoom, new JoinLink(number, "sesame"), "");
    LECTURE.forEach(professor::say);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(sample.output())
                    .contains(LECTURE)
                    .contains("\"user_name\": \"Prof. Gauss\""));
    caller.call("PUT", "/v2/meetings/" + number + "/status", "{'action': 'end'}");
    await()
        .untilAsserted(
            () ->
                assertThat(sample.output())
                    .contains("meeting.rtms_stopped", "Media socket closed"));
  }

  /** A certificate that nobody but a sample would trust. */
  private RtmsSettings.Tls certificate() throws Exception {
    Path keyStore = folder.resolve("media.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "media",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertThat(made.waitFor()).isZero();
    return new RtmsSettings.Tls(keyStore, PASSWORD);
  }
}
