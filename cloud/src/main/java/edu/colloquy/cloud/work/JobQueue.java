package edu.colloquy.cloud.work;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
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

  private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

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
          return sqs.deleteMessageBatch(it -> it.queueUrl(url).entries(entries)).failed();
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
          return sqs.changeMessageVisibilityBatch(it -> it.queueUrl(url).entries(entries)).failed();
        });
  }

  /** Moves a message that cannot be read to the dead-letter queue, saying why. */
  void bury(Message message, String reason) {
    bury(message.body(), reason);
    delete(message.receiptHandle());
  }

  /** Puts something that nobody could be given into the dead-letter queue, saying why. */
  void bury(String body, String reason) {
    sqs.sendMessage(
        it ->
            it.queueUrl(deadLetterUrl)
                .messageBody(body)
                .messageAttributes(
                    Map.of(
                        "reason",
                        MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue(reason)
                            .build())));
  }

  /**
   * Puts messages in anew, each body once and seen after so long, as if they had never been
   * received. They are sent before the old ones are deleted: a message may be there twice for a
   * moment, but is never gone.
   */
  void sendAgain(Collection<Message> messages, Duration delay) {
    messages.stream()
        .map(Message::body)
        .distinct()
        .forEach(
            body ->
                sqs.sendMessage(
                    it -> it.queueUrl(url).messageBody(body).delaySeconds(ceilSeconds(delay))));
    delete(messages.stream().map(Message::receiptHandle).toList());
  }

  /** SQS answers a batch with 200 also when it failed for some entries: these are tried twice. */
  private static void forEachBatch(
      Collection<String> receipts, Function<List<String>, List<BatchResultErrorEntry>> action) {
    receipts.stream().gather(Gatherers.windowFixed(BATCH)).forEach(some -> twice(some, action));
  }

  private static void twice(
      List<String> receipts, Function<List<String>, List<BatchResultErrorEntry>> action) {
    List<String> left =
        action.apply(receipts).stream().map(it -> receipts.get(Integer.parseInt(it.id()))).toList();
    if (left.isEmpty()) {
      return;
    }
    for (BatchResultErrorEntry failure : action.apply(left)) {
      LOG.warn("SQS did not hide or delete a message: {} {}", failure.code(), failure.message());
    }
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
