package edu.colloquy.cloud.dynamodb;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A change of one item. If it meets a transaction on its way it is made again, which the SDK does
 * not do by itself. For one thread.
 */
final class Update {
  private static final int ATTEMPTS = 8;

  private final Table table;
  private final Key key;
  private final String expression;
  private final Map<String, AttributeValue> values = new HashMap<>();
  private String condition;

  Update(Table table, Key key, String expression) {
    this.table = table;
    this.key = key;
    this.expression = expression;
  }

  Update onlyIf(String condition) {
    this.condition = condition;
    return this;
  }

  Update with(String name, AttributeValue value) {
    values.put(name, value);
    return this;
  }

  Update with(String name, long value) {
    return with(name, AttributeValue.fromN(Long.toString(value)));
  }

  /**
   * Makes the change.
   *
   * @return the item as it is now
   * @throws software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException when the
   *     condition does not hold
   */
  Map<String, AttributeValue> make() {
    UpdateItemRequest request = request();
    for (int attempt = 1; ; attempt++) {
      try {
        return table.client().updateItem(request).attributes();
      } catch (TransactionConflictException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        Transaction.pause(attempt);
      }
    }
  }

  private UpdateItemRequest request() {
    return UpdateItemRequest.builder()
        .tableName(table.name())
        .key(key.attributes())
        .updateExpression(expression)
        .conditionExpression(condition)
        .expressionAttributeNames(Expressions.names(expression, condition == null ? "" : condition))
        .expressionAttributeValues(values.isEmpty() ? null : values)
        .returnValues(ReturnValue.ALL_NEW)
        .build();
  }
}
