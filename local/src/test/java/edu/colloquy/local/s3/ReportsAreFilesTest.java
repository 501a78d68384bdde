package edu.colloquy.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.local.aws.AwsAccount;
import edu.colloquy.local.aws.SdkClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class ReportsAreFilesTest {
  private static final String KEY = "sessions/s 1/Ada & Bob+1.html";

  @TempDir Path dir;
  private LocalS3 s3;
  private S3Client client;

  @BeforeEach
  void start() {
    s3 = new LocalS3(0, Optional.of(dir));
    client = SdkClient.of(S3Client.builder().forcePathStyle(true), s3.url());
    client.createBucket(create -> create.bucket("reports"));
  }

  @AfterEach
  void stop() {
    client.close();
    s3.close();
  }

  @Test
  void nothingIsLeftOfWhatIsNotToBeKeptThoughObjectsAreStillBeingWritten() throws Exception {
    LocalS3 temporary = new LocalS3(0, Optional.empty());
    temporary.createBucket("reports");
    Path folder = temporary.directory("reports").getParent();
    try (S3Client writing = SdkClient.of(S3Client.builder().forcePathStyle(true), temporary.url());
        ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      AtomicInteger written = new AtomicInteger();
      for (int writer = 0; writer < 4; writer++) {
        writers.submit(() -> writeOnAndOn(writing, written));
      }
      Awaitility.await().until(() -> written.get() > 20);
      temporary.close();
      writers.shutdownNow();
    }
    assertThat(folder).doesNotExist();
  }

  private static void writeOnAndOn(S3Client client, AtomicInteger written) {
    while (true) {
      String key = "sessions/" + written.incrementAndGet() + "/report.json";
      client.putObject(put -> put.bucket("reports").key(key), RequestBody.fromString("{}"));
    }
  }

  @Test
  void anObjectIsAFileAndKeepsItsTypeAndMetadata() {
    client.putObject(
        put ->
            put.bucket("reports")
                .key(KEY)
                .contentType("text/html")
                .metadata(Map.of("session", "s1")),
        RequestBody.fromString("<p>well done</p>"));

    assertThat(dir.resolve("reports").resolve(KEY)).hasContent("<p>well done</p>");
    var head = client.headObject(request -> request.bucket("reports").key(KEY));
    assertThat(head.contentLength()).isEqualTo(16);
    assertThat(head.contentType()).isEqualTo("text/html");
    assertThat(head.metadata()).containsEntry("session", "s1");
    var read = client.getObjectAsBytes(request -> request.bucket("reports").key(KEY));
    assertThat(read.asUtf8String()).isEqualTo("<p>well done</p>");
    assertThat(read.response().eTag()).isEqualTo(head.eTag());
    var range = client.getObjectAsBytes(get -> get.bucket("reports").key(KEY).range("bytes=3-6"));
    assertThat(range.asUtf8String()).isEqualTo("well");
  }

  @Test
  void aLargeStreamArrivesWithoutItsChunks() {
    byte[] video = new byte[3 << 20];
    new Random(7).nextBytes(video);

    client.putObject(
        put -> put.bucket("reports").key("animation.mp4"),
        RequestBody.fromInputStream(new ByteArrayInputStream(video), video.length));

    assertThat(dir.resolve("reports/animation.mp4")).hasBinaryContent(video);
  }

  @Test
  void aListingIsPagedAndFolded() {
    for (String key : new String[] {"a/1", "a/2", "b", "c/d/1"}) {
      client.putObject(put -> put.bucket("reports").key(key), RequestBody.fromString(key));
    }

    assertThat(client.listObjectsV2Paginator(list -> list.bucket("reports").maxKeys(2)).contents())
        .extracting(S3Object::key)
        .containsExactly("a/1", "a/2", "b", "c/d/1");
    var top = client.listObjectsV2(list -> list.bucket("reports").delimiter("/"));
    assertThat(top.contents()).extracting(S3Object::key).containsExactly("b");
    assertThat(top.commonPrefixes()).extracting("prefix").containsExactly("a/", "c/");
  }

  @Test
  void whatIsDeletedOrNeverWasIsNotFound() {
    client.putObject(put -> put.bucket("reports").key(KEY), RequestBody.fromString("x"));
    client.deleteObject(delete -> delete.bucket("reports").key(KEY));
    client.deleteObject(delete -> delete.bucket("reports").key(KEY));

    assertThatThrownBy(() -> client.getObject(get -> get.bucket("reports").key(KEY)))
        .isInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(() -> client.headObject(head -> head.bucket("reports").key(KEY)))
        .isInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(() -> client.listObjectsV2(list -> list.bucket("nowhere")))
        .isInstanceOf(NoSuchBucketException.class);
  }

  @Test
  void presignedLinksUploadAndDownloadUntilTheyExpire() throws Exception {
    try (var presigner =
        S3Presigner.builder()
            .endpointOverride(s3.url())
            .region(Region.of(AwsAccount.REGION))
            .credentialsProvider(SdkClient.CREDENTIALS)
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build()) {
      var upload =
          presigner.presignPutObject(
              link ->
                  link.signatureDuration(Duration.ofMinutes(5))
                      .putObjectRequest(put -> put.bucket("reports").key("slides.pdf")));
      var download =
          presigner.presignGetObject(
              link ->
                  link.signatureDuration(Duration.ofMinutes(5))
                      .getObjectRequest(
                          get ->
                              get.bucket("reports")
                                  .key("slides.pdf")
                                  .responseContentDisposition("attachment")));

      URI put = upload.url().toURI();
      assertThat(send(HttpRequest.newBuilder(put).PUT(BodyPublishers.ofString("pdf"))).statusCode())
          .isEqualTo(200);
      var got = send(HttpRequest.newBuilder(download.url().toURI()));
      assertThat(got.body()).isEqualTo("pdf");
      assertThat(got.headers().firstValue("Content-Disposition")).contains("attachment");
      String expired = download.url().toString().replaceAll("X-Amz-Date=2", "X-Amz-Date=1");
      assertThat(send(HttpRequest.newBuilder(URI.create(expired))).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aKeyCannotClimbOutOfItsBucket() throws Exception {
    URI outside = URI.create(s3.url() + "/reports/a/..%5C../%2e%2e/x");

    assertThat(send(HttpRequest.newBuilder(outside).PUT(BodyPublishers.ofString("x"))).statusCode())
        .isEqualTo(400);
    assertThatThrownBy(() -> s3.createBucket("../out")).hasMessageContaining("a-z");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }
}
