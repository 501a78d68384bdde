package edu.colloquy.cloud.dynamodb;

import java.time.Instant;
import java.util.Map;
import java.util.function.LongFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Moves a session or a room on and numbers the change, in one transaction: the item counts its
 * changes, so that they are read back in the order they were made.
 */
final class StatusHistory {
  private static final AttributeValue NONE = AttributeValue.fromN("0");

  private final Table table;

  StatusHistory(Table table) {
    this.table = table;
  }

  /**
   * A change to be made.
   *
   * @param subject what is changed
   * @param reason the attribute in which the subject says why
   * @param changeKey where the change of a number is stored
   * @param change what is stored there
   */
  record Step(
      Key subject,
      Enum<?> from,
      Enum<?> to,
      String reason,
      String cause,
      Instant at,
      LongFunction<Key> changeKey,
      Object change) {}

  /** Whether the subject had the status that the step starts from, and has the next one now. */
  boolean apply(Step step) {
    while (true) {
      var item = table.get(step.subject());
      if (item.map(it -> it.get("status").s()).filter(step.from().name()::equals).isEmpty()) {
        return false;
      }
      if (commit(step, Long.parseLong(item.get().getOrDefault("changes", NONE).n()))) {
        return true;
      }
      // Somebody else was faster: look again whether its status still is what it was.
    }
  }

  private boolean commit(Step step, long changesBefore) {
    String update =
        "SET #status = :to, #%s = :cause, #status_since = :at, #changes = :next"
            .formatted(step.reason());
    String condition = "#status = :from AND (#changes = :before OR attribute_not_exists(#changes))";
    long number = changesBefore + 1;
    var change = ItemCodec.item(step.changeKey().apply(number), "Change", step.change());
    change.put("ttl", table.expiry(table.retention()));
    return new Transaction(table)
        .update(
            step.subject(),
            update,
            condition,
            Map.of(
                ":from", AttributeValue.fromS(step.from().name()),
                ":to", AttributeValue.fromS(step.to().name()),
                ":cause", AttributeValue.fromS(step.cause()),
                ":at", AttributeValue.fromS(step.at().toString()),
                ":before", AttributeValue.fromN(Long.toString(changesBefore)),
                ":next", AttributeValue.fromN(Long.toString(number))))
        .put(change)
        .commit();
  }
}
