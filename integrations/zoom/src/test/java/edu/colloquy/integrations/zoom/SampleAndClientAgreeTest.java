package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.rtms.RtmsUtterance;
import edu.colloquy.simulators.students.JoinLink;
import edu.colloquy.simulators.students.VirtualProfessor;
import edu.colloquy.simulators.zoom.WebhookEndpoint;
import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Zoom's own sample, unchanged but for its credentials, and our client are two apps that get the
 * same meeting at the same time: they must have the same transcript, message by message. Needs the
 * sample's folder, node or python3, and a package registry: see docs/testing.md.
 */
@EnabledIfSystemProperty(named = "rtms.sample", matches = ".+")
class SampleAndClientAgreeTest {
  private static final String SECRET = "sample-webhook-secret";
  private static final String PASSWORD = "changeit";
  private static final RtmsSettings OURS = RtmsSettings.defaults().withAutoStart(true);
  private static final RtmsSettings THEIRS =
      OURS.withCredentials("sample-rtms-client", "sample-rtms-secret");
  private static final List<String> LECTURE =
      List.of(
          "Good morning, today we look at fractions.",
          "A fraction has two numbers, one above the other.",
          "The lower one says how many parts make a whole.");
  private static final List<String> QUESTIONS =
      List.of("Is a half one of two?", "And what is five over four?");

  @TempDir private Path folder;

  /** One message, as far as both can tell. */
  private record Sentence(
      long timestamp, long startTime, long endTime, String userId, String userName, String text) {
    static Sentence of(JsonNode message) {
      JsonNode content = message.path("content");
      return new Sentence(
          content.path("timestamp").asLong(),
          content.path("start_time").asLong(),
          content.path("end_time").asLong(),
          content.path("user_id").asText(),
          content.path("user_name").asText(),
          content.path("data").asText());
    }

    static Sentence of(RtmsUtterance said) {
      return new Sentence(
          said.timestamp().toEpochMilli(),
          said.startedAt().toEpochMilli(),
          said.endedAt().toEpochMilli(),
          said.userId(),
          said.userName(),
          said.text());
    }
  }

  @Test
  void bothHaveTheSameTranscript() throws Exception {
    Path sampleFolder = Path.of(System.getProperty("rtms.sample"));
    try (ZoomSample sample =
        new ZoomSample(sampleFolder, folder.resolve("sample"), THEIRS, SECRET)) {
      await().atMost(Duration.ofSeconds(30)).until(sample::listens);
      try (Campus campus =
              new Campus(
                  List.of(OURS, sample.isPython() ? THEIRS.withMediaTls(certificate()) : THEIRS));
          Mailbox webhooks = new Mailbox()) {
        campus.simulator.subscribe(new WebhookEndpoint(webhooks.url(), Mailbox.SECRET));
        campus
            .simulator
            .rtms(THEIRS.clientId())
            .subscribe(new WebhookEndpoint(URI.create(sample.webhookUrl()), SECRET));
        lecture(campus, webhooks, sample);
      } finally {
        System.out.println(sample.output());
      }
    }
  }

  private static void lecture(Campus campus, Mailbox webhooks, ZoomSample sample) throws Exception {
    Meeting meeting = campus.meetings().create(Account.session("1", "Ada"));
    VirtualProfessor professor = speaker("Prof. Gauss", campus, meeting);
    VirtualProfessor ada = speaker("Ada", campus, meeting);
    try (FollowedLecture client = new FollowedLecture(campus.account, webhooks)) {
      LECTURE.forEach(professor::say);
      QUESTIONS.forEach(ada::say);
      int sentences = LECTURE.size() + QUESTIONS.size();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> client.said().size() >= sentences && sample.transcripts().size() >= sentences);
      campus.meetings().end(meeting);
      await()
          .untilAsserted(
              () ->
                  assertThat(sample.output())
                      .contains("meeting.rtms_stopped", "Media socket closed"));

      List<Sentence> ours = client.said().stream().map(Sentence::of).toList();
      assertThat(theirs(sample)).isEqualTo(ours);
      assertThat(spokenBy("Prof. Gauss", ours)).isEqualTo(LECTURE);
      assertThat(spokenBy("Ada", ours)).isEqualTo(QUESTIONS);
      System.out.println("Zoom's sample and our client agree on " + ours.size() + " messages:");
      ours.forEach(System.out::println);
    }
  }

  private static VirtualProfessor speaker(String name, Campus campus, Meeting meeting)
      throws Exception {
    VirtualProfessor speaker = new VirtualProfessor(name, name + "@school.example", 2);
    speaker.join(campus.simulator, new JoinLink(meeting.id(), meeting.passcode()), "");
    return speaker;
  }

  private static List<Sentence> theirs(ZoomSample sample) throws IOException {
    return sample.transcripts().stream().map(Sentence::of).toList();
  }

  private static List<String> spokenBy(String name, List<Sentence> sentences) {
    return sentences.stream()
        .filter(one -> one.userName().equals(name))
        .map(Sentence::text)
        .toList();
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
