package edu.colloquy.cloud.work;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** One SQS queue as a worker uses it. Thread-safe. */
final class JobQueue {
  /** SQS: a batch has at most ten entries. */
  static final int BATCH = 10;

  /** As {@code template.yaml} has it: received once more, a message is among the dead letters. */
  static final int MAX_RECEIVES = 5;

  private final SqsClient sqs;
  private final String url;
  private final String deadLetterUrl;

  JobQueue(SqsClient sqs, String url, String deadLetterUrl) {
    this.sqs = sqs;
    this.url = url;
    this.deadLetterUrl = deadLetterUrl;
  }

  String url() {
    return url;
  }

  /** Waits for messages, and hides those that come. */
  List<Message> receive(int most, Duration poll, Duration visibility) {
    return sqs.receiveMessage(
            it ->
                it.queueUrl(url)
                    .maxNumberOfMessages(Math.min(most, BATCH))
                    .waitTimeSeconds((int) poll.toSeconds())
                    .visibilityTimeout((int) visibility.toSeconds())
                    .messageSystemAttributeNames(
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
        .messages();
  }

  /** How often a message has been received, this time included. */
  static int receives(Message message) {
    return Integer.parseInt(
        message
            .attributes()
            .getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"));
  }

  void delete(String receipt) {
    sqs.deleteMessage(it -> it.queueUrl(url).receiptHandle(receipt));
  }

  /** Deletes many messages. */
  void delete(Collection<String> receipts) {
    forEachBatch(
        receipts,
        some -> {
          var entries =
              numbered(
                  some,
                  (id, receipt) ->
                      DeleteMessageBatchRequestEntry.builder()
                          .id(id)
                          .receiptHandle(receipt)
                          .build());
          sqs.deleteMessageBatch(it -> it.queueUrl(url).entries(entries));
        });
  }

  /** Hides a message for so long from now, rounded up to seconds; zero shows it. */
  void hide(String receipt, Duration time) {
    sqs.changeMessageVisibility(
        it -> it.queueUrl(url).receiptHandle(receipt).visibilityTimeout(ceilSeconds(time)));
  }

  /** Hides many messages for so long from now. */
  void hide(Collection<String> receipts, Duration time) {
    forEachBatch(
        receipts,
        some -> {
          var entries =
              numbered(
                  some,
                  (id, receipt) ->
                      ChangeMessageVisibilityBatchRequestEntry.builder()
                          .id(id)
                          .receiptHandle(receipt)
                          .visibilityTimeout(ceilSeconds(time))
                          .build());
          sqs.changeMessageVisibilityBatch(it -> it.queueUrl(url).entries(entries));
        });
  }

  /** Moves a message that cannot be read to the dead-letter queue, saying why. */
  void bury(Message message, String reason) {
    sqs.sendMessage(
        it ->
            it.queueUrl(deadLetterUrl)
                .messageBody(message.body())
                .messageAttributes(
                    Map.of(
                        "reason",
                        MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue(reason)
                            .build())));
    delete(message.receiptHandle());
  }

  private static void forEachBatch(Collection<String> receipts, Consumer<List<String>> action) {
    receipts.stream().gather(Gatherers.windowFixed(BATCH)).forEach(action);
  }

  /** Entries of a batch, each with an id of its own. */
  private static <T> List<T> numbered(List<String> receipts, BiFunction<String, String, T> entry) {
    return IntStream.range(0, receipts.size())
        .mapToObj(i -> entry.apply(Integer.toString(i), receipts.get(i)))
        .toList();
  }

  private static int ceilSeconds(Duration time) {
    return (int) time.plusMillis(999).toSeconds();
  }
}
