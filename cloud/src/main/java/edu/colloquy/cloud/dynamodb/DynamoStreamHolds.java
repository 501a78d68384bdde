package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.rtms.StreamHolds;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Who follows which RTMS stream, on the stream's own item: the call that holds on to it tells what
 * has become of it too. Thread-safe.
 */
public final class DynamoStreamHolds implements StreamHolds {
  private static final String FREE = "REMOVE #held_by, #held_until_ms";

  private static final String TAKEABLE =
      "#stream_id = :stream AND (attribute_not_exists(#held_by) OR #held_by = :owner"
          + " OR #held_until_ms <= :now)";

  private final Table table;

  /** Holds in this table, lapsing by its clock. */
  public DynamoStreamHolds(Table table) {
    this.table = table;
  }

  @Override
  public Optional<RtmsStream> hold(
      String meetingUuid, String streamId, String owner, Duration term) {
    Instant now = table.clock().instant();
    Update update =
        new Update(
                table,
                Keys.rtmsStream(meetingUuid),
                "SET #held_by = :owner, #held_until_ms = :until")
            .onlyIf(TAKEABLE)
            .with(":stream", AttributeValue.fromS(streamId))
            .with(":owner", AttributeValue.fromS(owner))
            .with(":now", now.toEpochMilli())
            .with(":until", now.plus(term).toEpochMilli());
    try {
      return Optional.of(ItemCodec.entity(update.make(), RtmsStream.class));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Instant> heldUntil(String meetingUuid) {
    return table
        .get(Keys.rtmsStream(meetingUuid))
        .map(item -> item.get("held_until_ms"))
        .map(until -> Instant.ofEpochMilli(Long.parseLong(until.n())))
        .filter(until -> until.isAfter(table.clock().instant()));
  }

  @Override
  public void letGo(String meetingUuid, String owner) {
    try {
      new Update(table, Keys.rtmsStream(meetingUuid), FREE)
          .onlyIf("#held_by = :owner")
          .with(":owner", AttributeValue.fromS(owner))
          .make();
    } catch (ConditionalCheckFailedException e) {
      // It is another worker's, and stays that.
    }
  }
}
