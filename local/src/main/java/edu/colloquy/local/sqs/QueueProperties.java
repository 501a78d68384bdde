package edu.colloquy.local.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** An {@code AWS::SQS::Queue} turned into the request that creates it. */
final class QueueProperties {
  /** The others concern encryption and permissions, which do not exist locally. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "ContentBasedDeduplication",
          "DelaySeconds",
          "FifoQueue",
          "MaximumMessageSize",
          "MessageRetentionPeriod",
          "ReceiveMessageWaitTimeSeconds",
          "RedrivePolicy",
          "VisibilityTimeout");

  private QueueProperties() {}

  /** A {@code CreateQueue} request: on the wire every attribute is a string. */
  static ObjectNode createQueue(JsonNode properties) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.set("QueueName", properties.path("QueueName"));
    ObjectNode attributes = request.putObject("Attributes");
    properties.properties().stream()
        .filter(property -> ATTRIBUTES.contains(property.getKey()))
        .forEach(property -> attributes.put(property.getKey(), text(property.getValue())));
    return request;
  }

  private static String text(JsonNode value) {
    return value.isContainerNode() ? value.toString() : value.asText();
  }
}
