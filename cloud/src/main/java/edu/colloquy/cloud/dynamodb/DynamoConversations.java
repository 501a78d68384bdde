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
  public void save(TranscriptSegment segment, Lease lease) {
    var item =
        ItemCodec.item(Keys.segment(segment.room(), segment.id()), "TranscriptSegment", segment);
    item.put("GSI1PK", AttributeValue.fromS(segments(segment.room())));
    item.put("GSI1SK", AttributeValue.fromS(Keys.byTime(segment.at(), segment.id())));
    write(item, lease);
  }

  @Override
  public void save(Turn turn, Lease lease) {
    write(ItemCodec.item(Keys.turn(turn.room(), turn.number()), "Turn", turn), lease);
  }

  @Override
  public void remove(RoomId room, List<String> segmentIds, Lease lease) {
    int most = Transaction.MOST - 1;
    for (int from = 0; from < segmentIds.size() || from == 0; from += most) {
      Transaction transaction = under(lease);
      segmentIds.subList(from, Math.min(segmentIds.size(), from + most)).stream()
          .map(id -> Keys.segment(room, id))
          .forEach(transaction::delete);
      commit(transaction, lease);
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

  private void write(Map<String, AttributeValue> item, Lease lease) {
    item.put("ttl", table.expiry(table.retention()));
    commit(under(lease).put(item), lease);
  }

  private Transaction under(Lease lease) {
    return new Transaction(table)
        .check(Keys.lease(lease.room(), lease.duty()), DynamoLeases.HELD, DynamoLeases.held(lease));
  }

  private static void commit(Transaction transaction, Lease lease) {
    if (!transaction.commit()) {
      throw new LeaseLostException(lease);
    }
  }

  private static String segments(RoomId room) {
    return "SEGMENTS#" + room;
  }
}
