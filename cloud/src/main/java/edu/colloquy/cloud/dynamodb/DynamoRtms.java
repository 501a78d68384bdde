package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.rtms.RtmsChunk;
import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.domain.rtms.RtmsSpeaker;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Another stream takes the item over whole; the same leaves on it who holds it. */
  @Override
  public void save(RtmsStream stream) {
    var item = item(stream);
    if (stream(stream.meetingUuid())
        .filter(known -> known.streamId().equals(stream.streamId()))
        .isEmpty()) {
      table.put(item);
      return;
    }
    Key key = Keys.rtmsStream(stream.meetingUuid());
    key.attributes().keySet().forEach(item::remove);
    List<String> names = List.copyOf(item.keySet());
    Update update =
        new Update(
            table,
            key,
            names.stream()
                .map(name -> "#%s = :%s".formatted(name, name))
                .collect(Collectors.joining(", ", "SET ", "")));
    names.forEach(name -> update.with(":" + name, item.get(name)));
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
  public void saveSpeaker(RtmsSpeaker speaker) {
    Key key = Keys.rtmsSpeaker(speaker.meetingUuid(), speaker.userId());
    table.put(table.kept(ItemCodec.item(key, "RtmsSpeaker", speaker)));
  }

  @Override
  public Optional<RtmsSpeaker> speaker(String meetingUuid, String userId) {
    return table.get(Keys.rtmsSpeaker(meetingUuid, userId), RtmsSpeaker.class);
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

  private Map<String, AttributeValue> item(RtmsStream stream) {
    var item =
        table.kept(ItemCodec.item(Keys.rtmsStream(stream.meetingUuid()), "RtmsStream", stream));
    stream
        .sessionId()
        .ifPresent(
            session -> {
              item.put("GSI1PK", AttributeValue.fromS(Keys.rtmsStreamsOf(session)));
              item.put(
                  "GSI1SK",
                  AttributeValue.fromS(Keys.byTime(stream.startedAt(), stream.meetingUuid())));
            });
    return item;
  }

  private Map<String, AttributeValue> item(RtmsChunk chunk) {
    Key key = Keys.rtmsChunk(chunk.meetingUuid(), chunk.id());
    var item = table.kept(ItemCodec.item(key, "RtmsChunk", chunk));
    item.put("GSI1PK", AttributeValue.fromS(key.pk()));
    item.put("GSI1SK", AttributeValue.fromS(Keys.byTime(chunk.at(), chunk.id())));
    return item;
  }
}
