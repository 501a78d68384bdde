package edu.colloquy.cloud.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes that are made all or none. Two transactions that meet on an item cancel each other; such a
 * one is tried again here, which the SDK does not do. For one thread.
 */
final class Transaction {
  /** DynamoDB: TransactWriteItems takes 100 items. */
  static final int MOST = 100;

  private static final int ATTEMPTS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);

  private final Table table;
  private final List<TransactWriteItem> items = new ArrayList<>();

  Transaction(Table table) {
    this.table = table;
  }

  Transaction put(Map<String, AttributeValue> item) {
    return add(it -> it.put(put -> put.tableName(table.name()).item(item)));
  }

  /** Puts an item if a condition holds; every {@code :name} in it has a value. */
  Transaction put(
      Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
    return add(
        it ->
            it.put(
                put ->
                    put.tableName(table.name())
                        .item(item)
                        .conditionExpression(condition)
                        .expressionAttributeNames(Expressions.names(condition))
                        .expressionAttributeValues(values.isEmpty() ? null : values)));
  }

  Transaction delete(Key key) {
    return add(it -> it.delete(delete -> delete.tableName(table.name()).key(key.attributes())));
  }

  /** Changes an item if a condition holds. */
  Transaction update(Key key, String update, String condition, Map<String, AttributeValue> values) {
    return add(
        it ->
            it.update(
                change ->
                    change
                        .tableName(table.name())
                        .key(key.attributes())
                        .updateExpression(update)
                        .conditionExpression(condition)
                        .expressionAttributeNames(Expressions.names(update, condition))
                        .expressionAttributeValues(values)));
  }

  /** Makes everything depend on a condition on an item that is not changed. */
  Transaction check(Key key, String condition, Map<String, AttributeValue> values) {
    return add(
        it ->
            it.conditionCheck(
                check ->
                    check
                        .tableName(table.name())
                        .key(key.attributes())
                        .conditionExpression(condition)
                        .expressionAttributeNames(Expressions.names(condition))
                        .expressionAttributeValues(values)));
  }

  /**
   * Writes all or nothing.
   *
   * @return false if a condition did not hold, so that nothing was written
   */
  boolean commit() {
    for (int attempt = 1; ; attempt++) {
      try {
        table.client().transactWriteItems(it -> it.transactItems(items));
        return true;
      } catch (TransactionCanceledException e) {
        if (hasReason(e, "ConditionalCheckFailed")) {
          return false;
        }
        if (!hasReason(e, "TransactionConflict") || attempt == ATTEMPTS) {
          throw e;
        }
        pause(attempt);
      }
    }
  }

  private Transaction add(Consumer<TransactWriteItem.Builder> write) {
    TransactWriteItem.Builder item = TransactWriteItem.builder();
    write.accept(item);
    items.add(item.build());
    return this;
  }

  private static boolean hasReason(TransactionCanceledException e, String code) {
    return e.cancellationReasons().stream().map(CancellationReason::code).anyMatch(code::equals);
  }

  /** Waits somewhat longer each time, and not as long as the other one. */
  static void pause(int attempt) {
    long longest = FIRST_PAUSE.toNanos() << attempt;
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
  }
}
