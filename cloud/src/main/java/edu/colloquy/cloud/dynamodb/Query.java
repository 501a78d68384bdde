package edu.colloquy.cloud.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * One query of the table or of its index, page by page, without what has expired. Reads of the
 * table are strongly consistent, of the index eventually.
 */
final class Query {
  private final Table table;
  private final String prefix;
  private final Map<String, AttributeValue> values = new HashMap<>();
  private String condition;
  private boolean newestFirst;

  private Query(Table table, String prefix, String partition) {
    this.table = table;
    this.prefix = prefix;
    this.condition = "#%sPK = :pk".formatted(prefix);
    values.put(":pk", AttributeValue.fromS(partition));
  }

  /** Of a partition of the table. */
  static Query of(Table table, String partition) {
    return new Query(table, "", partition);
  }

  /** Of a partition of the index. */
  static Query ofIndex(Table table, String partition) {
    return new Query(table, "GSI1", partition);
  }

  /** Only sort keys that begin so. */
  Query startingWith(String start) {
    return where("begins_with(#%sSK, :start)", ":start", start);
  }

  /** Only sort keys before this one. */
  Query before(String sortKey) {
    return where("#%sSK < :before", ":before", sortKey);
  }

  /** Only sort keys after this one. */
  Query after(String sortKey) {
    return where("#%sSK > :after", ":after", sortKey);
  }

  /** From the last sort key to the first. */
  Query newestFirst() {
    newestFirst = true;
    return this;
  }

  /** The items; pages are fetched as the stream is read. */
  Stream<Map<String, AttributeValue>> items() {
    return table.client().queryPaginator(request()).items().stream().filter(table::isAlive);
  }

  /** The records, all of them. */
  <T> List<T> entities(Class<T> type) {
    return items().map(item -> ItemCodec.entity(item, type)).toList();
  }

  private Query where(String term, String name, String value) {
    condition += " AND " + term.formatted(prefix);
    values.put(name, AttributeValue.fromS(value));
    return this;
  }

  private QueryRequest request() {
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(table.name())
            .keyConditionExpression(condition)
            .expressionAttributeNames(Expressions.names(condition))
            .expressionAttributeValues(values)
            .scanIndexForward(!newestFirst);
    return prefix.isEmpty()
        ? request.consistentRead(true).build()
        : request.indexName(prefix).build();
  }
}
