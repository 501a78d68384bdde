package edu.colloquy.functions.courseingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.SecretReader;
import edu.colloquy.cloud.Stores;
import edu.colloquy.cloud.s3.CourseKeys;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.course.IngestDocument;
import edu.colloquy.integrations.course.FileReaders;
import edu.colloquy.integrations.course.embedding.Embedders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * The Lambda function that hears of every file that was uploaded to or removed from the bucket of
 * courses (EventBridge: Object Created, Object Deleted; in contrast to S3's own notifications these
 * have the key as it is). Thread-safe.
 */
public final class CourseIngest implements RequestStreamHandler {
  private final IngestDocument ingest;

  /** What the Lambda runtime calls. */
  public CourseIngest() {
    Environment environment = Environment.current();
    AwsClients aws = new AwsClients(environment);
    Stores stores = new Stores(aws, environment);
    SecretReader secrets = new SecretReader(aws.secretsManager());
    this.ingest =
        new IngestDocument(
            stores.documents(),
            stores.courseFiles(),
            new FileReaders(),
            Embedders.from(environment::get, secrets::read),
            Clock.systemUTC());
  }

  /**
   * {@inheritDoc}
   *
   * @throws edu.colloquy.domain.ServiceException when Lambda is to try again
   */
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    String key = Json.tree(event).path("detail").path("object").path("key").asText();
    CourseKeys.documentOf(key).ifPresent(ingest::ingest);
  }
}
