package edu.colloquy.cloud.dynamodb;

import edu.colloquy.cloud.LocalDynamoDb;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** New, empty tables in one DynamoDB Local for all tests of this JVM. */
public final class LocalTable {
  private static final DynamoDbClient CLIENT = LocalDynamoDb.CLIENTS.dynamoDb();

  private LocalTable() {}

  /** A table whose items expire, and whose leases lapse, by this clock. */
  public static Table create(Clock clock) {
    String name = "table-" + UUID.randomUUID();
    CLIENT.createTable(
        table ->
            table
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    Stream.of("PK", "SK", "GSI1PK", "GSI1SK").map(LocalTable::text).toList())
                .keySchema(key("PK", KeyType.HASH), key("SK", KeyType.RANGE))
                .globalSecondaryIndexes(
                    GlobalSecondaryIndex.builder()
                        .indexName("GSI1")
                        .keySchema(key("GSI1PK", KeyType.HASH), key("GSI1SK", KeyType.RANGE))
                        .projection(it -> it.projectionType(ProjectionType.ALL))
                        .build()));
    return new Table(CLIENT, name, clock, Duration.ofDays(180));
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
