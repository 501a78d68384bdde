package edu.colloquy.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.local.aws.SdkClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

class QueuesOfTheTemplateTest {
  private static final String DEAD = "{\"QueueName\": \"room-bots-dead\"}";
  private static final String QUEUE =
      """
      {
        "QueueName": "room-bots",
        "VisibilityTimeout": 60,
        "SqsManagedSseEnabled": true,
        "RedrivePolicy": {
          "deadLetterTargetArn": "arn:aws:sqs:us-east-1:000000000000:room-bots-dead",
          "maxReceiveCount": 2
        }
      }
      """;

  @Test
  void aMessageStaysInvisibleUntilItIsHandedBackAndDiesAfterItsLastReceipt() throws Exception {
    try (var sqs = new LocalSqs(0, Optional.empty());
        var client = SdkClient.of(SqsClient.builder(), sqs.url())) {
      String dead = sqs.createQueue(json(DEAD)).toString();
      String queue = sqs.createQueue(json(QUEUE)).toString();
      client.sendMessage(send -> send.queueUrl(queue).messageBody("room 1"));

      Message first = receive(client, queue).getFirst();
      assertThat(receive(client, queue)).isEmpty();
      handBack(client, queue, first);
      handBack(client, queue, receive(client, queue).getFirst());

      assertThat(receive(client, queue)).isEmpty();
      assertThat(receive(client, dead)).extracting(Message::body).containsExactly("room 1");
    }
  }

  @Test
  void aWorkerCreatesItsOwnInbox() {
    try (var sqs = new LocalSqs(0, Optional.empty());
        var client = SdkClient.of(SqsClient.builder(), sqs.url())) {
      String inbox = client.createQueue(create -> create.queueName("transcriber-1")).queueUrl();

      client.sendMessage(send -> send.queueUrl(inbox).messageBody("audio"));

      assertThat(sqs.queueUrl("transcriber-1")).hasToString(inbox);
      assertThat(receive(client, inbox)).extracting(Message::body).containsExactly("audio");
      client.deleteQueue(delete -> delete.queueUrl(inbox));
      assertThatThrownBy(() -> client.getQueueUrl(get -> get.queueName("transcriber-1")))
          .isInstanceOf(QueueDoesNotExistException.class);
    }
  }

  @Test
  void queuesUnderTheFaultDeliverTwiceAndOthersOnce() throws Exception {
    try (var sqs = new LocalSqs(0, Optional.empty(), "room-bots"::equals);
        var client = SdkClient.of(SqsClient.builder(), sqs.url())) {
      String dead = sqs.createQueue(json(DEAD)).toString();
      String queue = sqs.createQueue(json(QUEUE)).toString();

      client.sendMessage(send -> send.queueUrl(queue).messageBody("room 1"));
      client.sendMessage(send -> send.queueUrl(dead).messageBody("room 2"));

      assertThat(receive(client, queue))
          .extracting(Message::body)
          .containsOnly("room 1")
          .hasSize(2);
      assertThat(receive(client, dead)).hasSize(1);
      assertThat(client.getQueueUrl(get -> get.queueName("room-bots")).queueUrl()).isEqualTo(queue);
    }
  }

  @Test
  void aPortInUseIsNamed() {
    try (var first = new LocalSqs(0, Optional.empty())) {
      int taken = first.url().getPort();

      assertThatThrownBy(() -> new LocalSqs(taken, Optional.empty()))
          .hasMessageContaining(String.valueOf(taken));
    }
  }

  @Test
  void queuesAndMessagesOutliveTheProcessInADataDirectory(@TempDir Path dir) throws Exception {
    Optional<Path> dataDir = Optional.of(dir.resolve("sqs"));
    try (var sqs = new LocalSqs(0, dataDir);
        var client = SdkClient.of(SqsClient.builder(), sqs.url())) {
      sqs.createQueue(json(DEAD));
      String queue = sqs.createQueue(json(QUEUE)).toString();
      client.sendMessage(send -> send.queueUrl(queue).messageBody("room 1"));
    }
    try (var sqs = new LocalSqs(0, dataDir);
        var client = SdkClient.of(SqsClient.builder(), sqs.url())) {
      sqs.createQueue(json(DEAD));
      String queue = sqs.createQueue(json(QUEUE)).toString();

      assertThat(receive(client, queue)).extracting(Message::body).containsExactly("room 1");
    }
  }

  private static List<Message> receive(SqsClient client, String queue) {
    return client
        .receiveMessage(receive -> receive.queueUrl(queue).maxNumberOfMessages(10))
        .messages();
  }

  private static void handBack(SqsClient client, String queue, Message message) {
    client.changeMessageVisibility(
        change ->
            change.queueUrl(queue).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
