package edu.colloquy.local.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.colloquy.local.aws.AwsAccount;
import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.aws.AwsJsonClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Amazon SQS as a part of this process, on loopback: standard and FIFO queues, visibility, long
 * polling, dead-letter queues, and {@code CreateQueue} for whoever wants one. Thread-safe.
 */
public final class LocalSqs implements AutoCloseable {
  private final ElasticMq queues;
  private final Optional<DuplicatingFront> front;
  private final AwsJsonClient self;

  /**
   * Starts it.
   *
   * @param port the TCP port, 0 for a free one
   * @param dataDir where queues and their messages outlive this process; empty keeps them in memory
   */
  public LocalSqs(int port, Optional<Path> dataDir) {
    queues = new ElasticMq(port, dataDir);
    front = Optional.empty();
    self = new AwsJsonClient(url());
  }

  /**
   * Starts it with a fault: what is sent to some queues arrives twice, as a standard queue may do
   * at any time.
   *
   * @param port the TCP port, 0 for a free one
   * @param dataDir where queues and their messages outlive this process; empty keeps them in memory
   * @param deliveredTwice says it of a queue's name
   */
  public LocalSqs(int port, Optional<Path> dataDir, Predicate<String> deliveredTwice) {
    queues = new ElasticMq(0, dataDir);
    front = Optional.of(new DuplicatingFront(port, queues.url(), deliveredTwice));
    self = new AwsJsonClient(url());
  }

  /** How many messages were delivered twice on purpose. */
  public long messagesDoubled() {
    return front.map(DuplicatingFront::doubled).orElse(0L);
  }

  /** Where an SDK client is to be pointed. */
  public URI url() {
    return front.map(DuplicatingFront::url).orElseGet(queues::url);
  }

  /**
   * Creates a queue, unless it is there already. A dead-letter queue comes before the queues that
   * name it.
   *
   * @param properties those of an {@code AWS::SQS::Queue}, intrinsic functions resolved
   * @return the queue's URL
   * @throws AwsException when the definition is refused
   */
  public URI createQueue(JsonNode properties) {
    JsonNode answer = self.call("AmazonSQS.CreateQueue", QueueProperties.createQueue(properties));
    return here(answer);
  }

  /**
   * The URL of a queue.
   *
   * @throws AwsException {@code QueueDoesNotExist} when there is none of this name
   */
  public URI queueUrl(String name) {
    return here(
        self.call(
            "AmazonSQS.GetQueueUrl", JsonNodeFactory.instance.objectNode().put("QueueName", name)));
  }

  /** The ARN of a queue of this name, there or not. */
  public static String queueArn(String name) {
    return AwsAccount.arn("sqs", name);
  }

  @Override
  public void close() {
    self.close();
    front.ifPresent(DuplicatingFront::close);
    queues.close();
  }

  private URI here(JsonNode answer) {
    return url().resolve(URI.create(answer.path("QueueUrl").asText()).getPath());
  }
}
