package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.work.OnceRepository;
import java.time.Duration;
import java.util.Map;

/** What was done, in DynamoDB. Thread-safe. */
public final class DynamoOnce implements OnceRepository {
  private final Table table;

  /** Deeds in this table, remembered by its clock. */
  public DynamoOnce(Table table) {
    this.table = table;
  }

  @Override
  public boolean first(String key, Duration memory) {
    var item = ItemCodec.item(Keys.once(key), "Once", Map.of());
    item.put("ttl", table.expiry(memory));
    return table.putIfAbsent(item);
  }

  @Override
  public boolean isDone(String key) {
    return table.get(Keys.once(key)).isPresent();
  }
}
