package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.rtms.RtmsChunk;
import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** RTMS streams and their transcripts in DynamoDB. Thread-safe. */
public final class DynamoRtms implements RtmsRepository {
  private static final String REVISED =
      "attribute_not_exists(#PK) OR #text <> :text OR #speaker_name <> :speaker_name";

  private final Table table;

  /** Streams in this table. */
  public DynamoRtms(Table table) {
    this.table = table;
  }

  @Override
  public void save(RtmsStream stream) {
    Key key = Keys.rtmsStream(stream.meetingUuid());
    Map<String, AttributeValue> item =
        new TreeMap<>(table.kept(ItemCodec.item(key, "RtmsStream", stream)));
    stream
        .sessionId()
        .ifPresent(
            session -> {
              item.put("GSI1PK", AttributeValue.fromS(Keys.rtmsStreamsOf(session)));
              item.put(
                  "GSI1SK",
                  AttributeValue.fromS(Keys.byTime(stream.startedAt(), stream.meetingUuid())));
            });
    key.attributes().keySet().forEach(item::remove);
    String set =
        item.keySet().stream()
            .map(name -> "#%s = :%s".formatted(name, name))
            .collect(Collectors.joining(", ", "SET ", ""));
    boolean sameStream =
        stream(stream.meetingUuid())
            .filter(known -> known.streamId().equals(stream.streamId()))
            .isPresent();
    Update update = new Update(table, key, sameStream ? set : set + DynamoStreamHolds.FREE);
    item.forEach((name, value) -> update.with(":" + name, value));
    update.make();
  }

  @Override
  public Optional<RtmsStream> stream(String meetingUuid) {
    return table.get(Keys.rtmsStream(meetingUuid), RtmsStream.class);
  }

  @Override
  public List<RtmsStream> streamsOf(SessionId session) {
    return Query.ofIndex(table, Keys.rtmsStreamsOf(session)).entities(RtmsStream.class);
  }

  @Override
  public boolean add(RtmsChunk chunk) {
    return table.putIfAbsent(item(chunk));
  }

  @Override
  public boolean revise(RtmsChunk chunk) {
    try {
      table
          .client()
          .putItem(
              it ->
                  it.tableName(table.name())
                      .item(item(chunk))
                      .conditionExpression(REVISED)
                      .expressionAttributeNames(Expressions.names(REVISED))
                      .expressionAttributeValues(
                          Map.of(
                              ":text", AttributeValue.fromS(chunk.text()),
                              ":speaker_name", AttributeValue.fromS(chunk.speakerName()))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public Optional<RtmsChunk> remove(String meetingUuid, String id) {
    Map<String, AttributeValue> removed =
        table
            .client()
            .deleteItem(
                it ->
                    it.tableName(table.name())
                        .key(Keys.rtmsChunk(meetingUuid, id).attributes())
                        .returnValues(ReturnValue.ALL_OLD))
            .attributes();
    return Optional.of(removed)
        .filter(item -> !item.isEmpty())
        .map(item -> ItemCodec.entity(item, RtmsChunk.class));
  }

  @Override
  public List<RtmsChunk> chunks(String meetingUuid, int limit, Optional<String> before) {
    Query query = Query.ofIndex(table, Keys.rtmsStream(meetingUuid).pk()).newestFirst();
    if (before.isPresent()) {
      var cursor = table.get(Keys.rtmsChunk(meetingUuid, before.get()));
      if (cursor.isEmpty()) {
        return List.of();
      }
      query.before(cursor.get().get("GSI1SK").s());
    }
    return query
        .items()
        .limit(limit)
        .map(item -> ItemCodec.entity(item, RtmsChunk.class))
        .toList()
        .reversed();
  }

  private Map<String, AttributeValue> item(RtmsChunk chunk) {
    Key key = Keys.rtmsChunk(chunk.meetingUuid(), chunk.id());
    var item = table.kept(ItemCodec.item(key, "RtmsChunk", chunk));
    item.put("GSI1PK", AttributeValue.fromS(key.pk()));
    item.put("GSI1SK", AttributeValue.fromS(Keys.byTime(chunk.at(), chunk.id())));
    return item;
  }
}
