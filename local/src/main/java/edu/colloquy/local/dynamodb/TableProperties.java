package edu.colloquy.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** An {@code AWS::DynamoDB::Table} turned into the requests that create it. */
record TableProperties(JsonNode properties) {
  private static final List<String> SAME_ON_THE_WIRE =
      List.of(
          "TableName",
          "AttributeDefinitions",
          "KeySchema",
          "LocalSecondaryIndexes",
          "ProvisionedThroughput");

  private static final List<String> INDEX_FIELDS =
      List.of("IndexName", "KeySchema", "Projection", "ProvisionedThroughput");

  /** A {@code CreateTable} request; what DynamoDB Local has no notion of is left out. */
  ObjectNode createTable() {
    ObjectNode request = pick(properties, SAME_ON_THE_WIRE);
    if (!request.has("ProvisionedThroughput")) {
      request.put("BillingMode", "PAY_PER_REQUEST");
    }
    JsonNode indexes = properties.path("GlobalSecondaryIndexes");
    if (!indexes.isEmpty()) {
      var array = request.putArray("GlobalSecondaryIndexes");
      indexes.forEach(index -> array.add(pick(index, INDEX_FIELDS)));
    }
    JsonNode view = properties.at("/StreamSpecification/StreamViewType");
    if (view.isTextual()) {
      request
          .putObject("StreamSpecification")
          .put("StreamEnabled", true)
          .put("StreamViewType", view.asText());
    }
    return request;
  }

  /** An {@code UpdateTimeToLive} request, when the table has an expiry. */
  Optional<ObjectNode> updateTimeToLive() {
    JsonNode ttl = properties.path("TimeToLiveSpecification");
    if (!ttl.path("Enabled").asBoolean()) {
      return Optional.empty();
    }
    ObjectNode request = describeTable();
    request
        .putObject("TimeToLiveSpecification")
        .put("Enabled", true)
        .put("AttributeName", ttl.path("AttributeName").asText());
    return Optional.of(request);
  }

  /** A {@code DescribeTable} request. */
  ObjectNode describeTable() {
    return pick(properties, List.of("TableName"));
  }

  private static ObjectNode pick(JsonNode from, List<String> names) {
    ObjectNode picked = JsonNodeFactory.instance.objectNode();
    names.stream().filter(from::has).forEach(name -> picked.set(name, from.get(name)));
    return picked;
  }
}
