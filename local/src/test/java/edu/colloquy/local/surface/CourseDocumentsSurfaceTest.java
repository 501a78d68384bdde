package edu.colloquy.local.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.Stores;
import edu.colloquy.domain.course.LoadedCourses;
import edu.colloquy.domain.course.Passage;
import edu.colloquy.integrations.course.embedding.MiniLm;
import edu.colloquy.local.demo.LocalSystem;
import edu.colloquy.local.surface.RestClient.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of a course, from their upload to what a tutor knows of them. */
@ExtendWith(RunningSystem.class)
class CourseDocumentsSurfaceTest {
  private static final Duration A_WHILE = Duration.ofSeconds(20);
  private static final String NOTES =
      """
      # Balance

      ## Brackets

      A factor in front of brackets multiplies everything inside them.

      ## Fractions

      Halves and thirds are added over a common denominator.
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private LocalSystem system;
  private RestClient rest;
  private String professor;

  @BeforeEach
  void open(LocalSystem running) {
    system = running;
    rest = new RestClient(http, system.platform().httpUrl());
    professor =
        rest.post("/api/professors", Map.of("name", "Prof. Ito", "email", "ito@example.edu"))
            .body()
            .path("id")
            .asText();
  }

  @AfterEach
  void close() {
    http.shutdownNow();
  }

  @Test
  void whatIsUploadedIsKnownToTutorsUntilItIsRemoved() {
    String id = upload("notes.md", NOTES);
    awaitStatus("READY");
    assertThat(documents().get(0).path("passages").asInt()).isEqualTo(2);
    assertThat(passages("what happens to the numbers in parentheses when i multiply"))
        .first()
        .isEqualTo(
            new Passage(
                "Balance > Brackets\n"
                    + "A factor in front of brackets multiplies everything inside them.",
                "notes.md, Brackets"));

    assertThat(rest.delete("/api/context-documents/" + id + "?professor_id=" + professor).status())
        .isEqualTo(204);
    assertThat(documents()).isEmpty();
    assertThat(passages("brackets")).isEmpty();
    await().atMost(A_WHILE).until(() -> objects().isEmpty());
  }

  @Test
  void aFileSentAgainIsReplaced() {
    upload("notes.md", NOTES);
    awaitStatus("READY");
    upload("notes.md", "# Angles\n\nThe angles of a triangle make two right ones.");
    await().atMost(A_WHILE).until(() -> documents().get(0).path("passages").asInt() == 1);
    assertThat(documents()).hasSize(1);
    assertThat(passages("triangle"))
        .extracting(Passage::source)
        .containsExactly("notes.md, Angles");
    await()
        .atMost(A_WHILE)
        .untilAsserted(
            () -> assertThat(objects()).filteredOn(it -> it.contains("/chunks/")).hasSize(1));
  }

  @Test
  void aFileThatCannotBeReadSaysWhatToDo() {
    upload("scan.pdf", "<html>no PDF</html>");
    awaitStatus("FAILED");
    assertThat(documents().get(0).path("reason").asText()).contains("no .pdf", "upload it again");
  }

  @Test
  void aLinkTakesAFileOfTheSizeThatWasSaid() {
    Answer offer = offer("notes.md", 17);
    assertThat(offer.body().path("upload_url").asText())
        .contains("X-Amz-SignedHeaders=content-length");
    assertThat(offer.body().at("/document/status").asText()).isEqualTo("PENDING");
    assertThat(offer.body().path("expires_at").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "film.mp4, 10, 422, UNPROCESSABLE",
    "big.pdf, 99999999999, 413, TOO_LARGE",
    "empty.pdf, 0, 400, INVALID_FIELD",
    "../notes.md, 10, 400, INVALID_FIELD",
  })
  void filesThatAreNotReadAreRefusedBeforeTheirUpload(
      String name, long bytes, int status, String code) {
    Answer refused = offer(name, bytes);
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.body().path("code").asText()).isEqualTo(code);
    assertThat(documents()).isEmpty();
  }

  @Test
  void aProfessorWhoIsNotThereHasNoDocuments() {
    assertThat(rest.get("/api/context-documents?professor_id=nobody").status()).isEqualTo(404);
    assertThat(rest.get("/api/context-documents").status()).isEqualTo(400);
    professor = "nobody";
    assertThat(offer("notes.md", 10).status()).isEqualTo(404);
  }

  private String upload(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    JsonNode offer = offer(name, bytes.length).body();
    assertThat(rest.upload(URI.create(offer.path("upload_url").asText()), bytes)).isEqualTo(200);
    return offer.at("/document/id").asText();
  }

  private Answer offer(String name, long bytes) {
    return rest.post(
        "/api/context-documents",
        Map.of("professor_id", professor, "file_name", name, "size_bytes", bytes));
  }

  private void awaitStatus(String status) {
    await().atMost(A_WHILE).until(() -> documents().path(0).path("status").asText().equals(status));
  }

  private JsonNode documents() {
    return rest.get("/api/context-documents?professor_id=" + professor).body().path("documents");
  }

  /** As a worker that begins its first room knows them. */
  private List<Passage> passages(String question) {
    Environment environment = system.platform().environmentOf("CourseIngest");
    try (AwsClients aws = new AwsClients(environment)) {
      Stores stores = new Stores(aws, environment);
      return new LoadedCourses(
              stores.documents(),
              stores.courseFiles(),
              MiniLm.get(),
              Clock.systemUTC(),
              Runnable::run)
          .passages(professor, question, 1);
    }
  }

  private List<String> objects() {
    Path bucket = system.platform().bucket("CourseBucket");
    try (Stream<Path> files = Files.walk(bucket)) {
      return files
          .filter(Files::isRegularFile)
          .map(Path::toString)
          .filter(it -> it.contains(professor))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
