package edu.colloquy.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.aws.SdkClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

class TablesOfTheTemplateTest {
  private static final String TABLE =
      """
      {
        "TableName": "colloquy",
        "BillingMode": "PAY_PER_REQUEST",
        "AttributeDefinitions": [
          {"AttributeName": "pk", "AttributeType": "S"},
          {"AttributeName": "sk", "AttributeType": "S"},
          {"AttributeName": "gsi1pk", "AttributeType": "S"}
        ],
        "KeySchema": [
          {"AttributeName": "pk", "KeyType": "HASH"},
          {"AttributeName": "sk", "KeyType": "RANGE"}
        ],
        "GlobalSecondaryIndexes": [{
          "IndexName": "gsi1",
          "KeySchema": [{"AttributeName": "gsi1pk", "KeyType": "HASH"}],
          "Projection": {"ProjectionType": "ALL"},
          "ContributorInsightsSpecification": {"Enabled": true}
        }],
        "StreamSpecification": {"StreamViewType": "NEW_AND_OLD_IMAGES"},
        "TimeToLiveSpecification": {"AttributeName": "ttl", "Enabled": true},
        "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": true},
        "SSESpecification": {"SSEEnabled": true}
      }
      """;

  @Test
  void aLeaseIsTakenByOneOwnerOnlyAndFoundByItsIndex() throws Exception {
    try (var dynamoDb = new LocalDynamoDb(0, Optional.empty());
        var client = SdkClient.of(DynamoDbClient.builder(), dynamoDb.url())) {
      dynamoDb.createTable(json(TABLE));

      takeLease(client, "worker-1");
      assertThatThrownBy(() -> takeLease(client, "worker-2"))
          .isInstanceOfSatisfying(
              ConditionalCheckFailedException.class,
              refused -> assertThat(refused.item().get("leaseOwner").s()).isEqualTo("worker-1"));

      var found =
          client.query(
              query ->
                  query
                      .tableName("colloquy")
                      .indexName("gsi1")
                      .keyConditionExpression("gsi1pk = :session")
                      .expressionAttributeValues(Map.of(":session", text("SESSION#1"))));
      assertThat(found.items()).singleElement().extracting("fence").isEqualTo(number("1"));
      assertThat(client.describeTimeToLive(d -> d.tableName("colloquy")))
          .hasToString(
              "DescribeTimeToLiveResponse(TimeToLiveDescription=TimeToLiveDescription("
                  + "TimeToLiveStatus=ENABLED, AttributeName=ttl))");
    }
  }

  @Test
  void tablesAndItemsOutliveTheProcessInADataDirectory(@TempDir Path dir) throws Exception {
    Optional<Path> dataDir = Optional.of(dir.resolve("dynamodb"));
    try (var dynamoDb = new LocalDynamoDb(0, dataDir);
        var client = SdkClient.of(DynamoDbClient.builder(), dynamoDb.url())) {
      dynamoDb.createTable(json(TABLE));
      takeLease(client, "worker-1");
    }
    try (var dynamoDb = new LocalDynamoDb(0, dataDir);
        var client = SdkClient.of(DynamoDbClient.builder(), dynamoDb.url())) {
      JsonNode table = dynamoDb.createTable(json(TABLE));

      assertThat(table.path("TableStatus").asText()).isEqualTo("ACTIVE");
      var item = client.getItem(get -> get.tableName("colloquy").key(ROOM)).item();
      assertThat(item.get("leaseOwner").s()).isEqualTo("worker-1");
    }
  }

  @Test
  void aPortInUseIsNamed() {
    try (var first = new LocalDynamoDb(0, Optional.empty())) {
      int taken = first.url().getPort();

      assertThatThrownBy(() -> new LocalDynamoDb(taken, Optional.empty()))
          .hasMessageContaining(String.valueOf(taken));
    }
  }

  @Test
  void aTableThatDynamoDbRefusesIsRefusedWithItsReason() {
    try (var dynamoDb = new LocalDynamoDb(0, Optional.empty())) {
      assertThatThrownBy(
              () ->
                  dynamoDb.createTable(json(TABLE.replace("\"gsi1pk\", \"Attr", "\"x\", \"Attr"))))
          .isInstanceOf(AwsException.class)
          .hasMessageContaining("gsi1pk");
    }
  }

  private static final Map<String, AttributeValue> ROOM =
      Map.of("pk", text("ROOM#1"), "sk", text("LEASE"));

  private static void takeLease(DynamoDbClient client, String owner) {
    client.updateItem(
        update ->
            update
                .tableName("colloquy")
                .key(ROOM)
                .updateExpression("SET leaseOwner = :owner, gsi1pk = :session ADD fence :one")
                .conditionExpression("attribute_not_exists(leaseOwner)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .expressionAttributeValues(
                    Map.of(
                        ":owner",
                        text(owner),
                        ":session",
                        text("SESSION#1"),
                        ":one",
                        number("1"))));
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static AttributeValue number(String value) {
    return AttributeValue.fromN(value);
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
