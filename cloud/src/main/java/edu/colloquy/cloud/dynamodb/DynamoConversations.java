package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.conversation.ConversationRepository;
import edu.colloquy.domain.conversation.TranscriptSegment;
import edu.colloquy.domain.conversation.Turn;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseLostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What was said, in DynamoDB. Each write is a transaction with a look at the lease, so that an
 * earlier holder can write nothing. Turns are read as they are now; segments through the index,
 * which may lag by some milliseconds. Thread-safe.
 */
public final class DynamoConversations implements ConversationRepository {
  private final Table table;

  /** Conversations in this table, under the leases that are kept there. */
  public DynamoConversations(Table table) {
    this.table = table;
  }

  @Override
  public void save(Turn turn, List<TranscriptSegment> said, Lease lease) {
    Transaction transaction =
        new Transaction(table)
            .check(
                Keys.lease(lease.room(), lease.duty()), DynamoLeases.HELD, DynamoLeases.held(lease))
            .put(table.kept(ItemCodec.item(Keys.turn(turn.room(), turn.number()), "Turn", turn)));
    said.forEach(segment -> transaction.put(table.kept(item(segment))));
    if (!transaction.commit()) {
      throw new LeaseLostException(lease);
    }
  }

  @Override
  public List<TranscriptSegment> segments(RoomId room, int limit, Optional<String> before) {
    Query query = Query.ofIndex(table, segments(room)).newestFirst();
    if (before.isPresent()) {
      var cursor = table.get(Keys.segment(room, before.get()));
      if (cursor.isEmpty()) {
        return List.of();
      }
      query.before(cursor.get().get("GSI1SK").s());
    }
    return query
        .items()
        .limit(limit)
        .map(item -> ItemCodec.entity(item, TranscriptSegment.class))
        .toList()
        .reversed();
  }

  @Override
  public List<Turn> turns(RoomId room) {
    return Query.of(table, Keys.turn(room, 0).pk()).startingWith(Keys.TURN).entities(Turn.class);
  }

  private static Map<String, AttributeValue> item(TranscriptSegment segment) {
    var item =
        ItemCodec.item(Keys.segment(segment.room(), segment.id()), "TranscriptSegment", segment);
    item.put("GSI1PK", AttributeValue.fromS(segments(segment.room())));
    item.put("GSI1SK", AttributeValue.fromS(Keys.byTime(segment.at(), segment.id())));
    return item;
  }

  private static String segments(RoomId room) {
    return "SEGMENTS#" + room;
  }
}
