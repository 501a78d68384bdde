package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.rtms.RtmsChunk;
import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.domain.rtms.RtmsStream;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** RTMS streams and their transcripts in DynamoDB. Thread-safe. */
public final class DynamoRtms implements RtmsRepository {
  private final Table table;

  /** Streams in this table. */
  public DynamoRtms(Table table) {
    this.table = table;
  }

  @Override
  public void save(RtmsStream stream) {
    var item = ItemCodec.item(Keys.rtmsStream(stream.meetingUuid()), "RtmsStream", stream);
    item.put("ttl", table.expiry(table.retention()));
    table.put(item);
  }

  @Override
  public Optional<RtmsStream> stream(String meetingUuid) {
    return table.get(Keys.rtmsStream(meetingUuid), RtmsStream.class);
  }

  @Override
  public boolean add(RtmsChunk chunk) {
    Key key = Keys.rtmsChunk(chunk.meetingUuid(), chunk.id());
    var item = ItemCodec.item(key, "RtmsChunk", chunk);
    item.put("GSI1PK", AttributeValue.fromS(key.pk()));
    item.put("GSI1SK", AttributeValue.fromS(Keys.byTime(chunk.at(), chunk.id())));
    item.put("ttl", table.expiry(table.retention()));
    return table.putIfAbsent(item);
  }

  @Override
  public List<RtmsChunk> chunks(String meetingUuid, int limit) {
    return Query.ofIndex(table, Keys.rtmsStream(meetingUuid).pk())
        .newestFirst()
        .items()
        .limit(limit)
        .map(item -> ItemCodec.entity(item, RtmsChunk.class))
        .toList()
        .reversed();
  }
}
