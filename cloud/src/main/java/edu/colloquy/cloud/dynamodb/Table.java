package edu.colloquy.cloud.dynamodb;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The one table: keys {@code PK} and {@code SK}, index {@code GSI1} over {@code GSI1PK} and {@code
 * GSI1SK}, expiry in {@code ttl} (epoch seconds). Thread-safe.
 *
 * @param client DynamoDB
 * @param name of the table
 * @param clock by which items expire
 * @param retention how long what was said and done in sessions is kept
 */
public record Table(DynamoDbClient client, String name, Clock clock, Duration retention) {
  /**
   * A condition: nothing is there, or nothing that has not expired; its values are {@link #now}.
   */
  static final String ABSENT = "attribute_not_exists(#PK) OR #ttl <= :now";

  private static final int DEFAULT_RETENTION_DAYS = 180;

  /** DynamoDB: the most items in one BatchWriteItem. */
  private static final int BATCH = 25;

  /** The table that {@code TABLE_NAME} names, with {@code RETENTION_DAYS} or else 180. */
  public static Table of(AwsClients aws, Environment environment, Clock clock) {
    return new Table(
        aws.dynamoDb(),
        environment.require("TABLE_NAME"),
        clock,
        Duration.ofDays(
            environment
                .get("RETENTION_DAYS")
                .map(Integer::parseInt)
                .orElse(DEFAULT_RETENTION_DAYS)));
  }

  /** The item of a key as it is now, unless it has expired. */
  Optional<Map<String, AttributeValue>> get(Key key) {
    var answer =
        client.getItem(it -> it.tableName(name).key(key.attributes()).consistentRead(true));
    return Optional.of(answer.item()).filter(item -> !item.isEmpty()).filter(this::isAlive);
  }

  /** As {@link #get(Key)}, as a record. */
  <T> Optional<T> get(Key key, Class<T> type) {
    return get(key).map(item -> ItemCodec.entity(item, type));
  }

  /** Lets what was said and done, or who took part in it, be forgotten after the retention. */
  Map<String, AttributeValue> kept(Map<String, AttributeValue> item) {
    item.put("ttl", expiry(retention));
    return item;
  }

  /** Keeps an item, if it is there, for the retention from now on. */
  void keepOn(Key key) {
    try {
      new Update(this, key, "SET #ttl = :ttl")
          .onlyIf("attribute_exists(#PK)")
          .with(":ttl", expiry(retention))
          .make();
    } catch (ConditionalCheckFailedException e) {
      // There is nothing to keep.
    }
  }

  void put(Map<String, AttributeValue> item) {
    client.putItem(it -> it.tableName(name).item(item));
  }

  /** Puts items of different keys, in as few requests as there can be. */
  void putAll(List<Map<String, AttributeValue>> items) {
    for (int from = 0; from < items.size(); from += BATCH) {
      List<WriteRequest> writes =
          items.subList(from, Math.min(items.size(), from + BATCH)).stream()
              .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
              .toList();
      // What a full batch leaves out goes alone: such requests the SDK repeats with patience.
      client
          .batchWriteItem(it -> it.requestItems(Map.of(name, writes)))
          .unprocessedItems()
          .getOrDefault(name, List.of())
          .forEach(left -> put(left.putRequest().item()));
    }
  }

  /** Puts an item unless one that has not expired is there; says whether it did. */
  boolean putIfAbsent(Map<String, AttributeValue> item) {
    return putIf(item, ABSENT, now());
  }

  /** Puts an item if a condition on what is there holds; says whether it did. */
  boolean putIf(
      Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
    try {
      client.putItem(
          it ->
              it.tableName(name)
                  .item(item)
                  .conditionExpression(condition)
                  .expressionAttributeNames(Expressions.names(condition))
                  .expressionAttributeValues(values));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** The values of {@link #ABSENT}. */
  Map<String, AttributeValue> now() {
    return Map.of(":now", expiry(Duration.ZERO));
  }

  void delete(Key key) {
    client.deleteItem(it -> it.tableName(name).key(key.attributes()));
  }

  /** The value of {@code ttl} for something to be kept so long from now. */
  AttributeValue expiry(Duration kept) {
    return AttributeValue.fromN(Long.toString(clock.instant().plus(kept).getEpochSecond()));
  }

  /** Whether an item has not expired; DynamoDB deletes such as have only later. */
  boolean isAlive(Map<String, AttributeValue> item) {
    AttributeValue ttl = item.get("ttl");
    return ttl == null || Long.parseLong(ttl.n()) > clock.instant().getEpochSecond();
  }
}
