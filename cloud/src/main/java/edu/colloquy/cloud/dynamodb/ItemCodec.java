package edu.colloquy.cloud.dynamodb;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Records as items and items as records: each component an attribute, in the spelling of the wire,
 * ids as their text. Every item says its {@code type} and the version {@code v} of its shape.
 */
final class ItemCodec {
  private static final AttributeValue VERSION = AttributeValue.fromN("1");

  private static final ObjectMapper MAPPER =
      Json.MAPPER
          .copy()
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          // Turn.isOpen and the like are conclusions, not components.
          .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .registerModule(
              new SimpleModule()
                  .addSerializer(RoomId.class, ToStringSerializer.instance)
                  .addSerializer(SessionId.class, ToStringSerializer.instance)
                  .addDeserializer(RoomId.class, new RoomIdReader())
                  .addDeserializer(SessionId.class, new SessionIdReader()));

  private ItemCodec() {}

  /** A record as an item that may be added to. */
  static Map<String, AttributeValue> item(Key key, String type, Object entity) {
    Map<String, AttributeValue> item = new HashMap<>(value(entity).m());
    item.putAll(key.attributes());
    item.put("type", AttributeValue.fromS(type));
    item.put("v", VERSION);
    return item;
  }

  /** A record as the value of one attribute. */
  static AttributeValue value(Object entity) {
    return AttributeTree.of(MAPPER.valueToTree(entity));
  }

  /** The record that an item holds. */
  static <T> T entity(Map<String, AttributeValue> item, Class<T> type) {
    JsonNode tree = AttributeTree.toJson(AttributeValue.fromM(item));
    return MAPPER.convertValue(tree, type);
  }

  /** A record as JSON text, for S3. */
  static String json(Object entity) {
    return MAPPER.valueToTree(entity).toString();
  }

  /** The record that a JSON text holds. */
  static <T> T entity(String json, Class<T> type) {
    return MAPPER.convertValue(Json.tree(json), type);
  }

  private static final class RoomIdReader extends FromStringDeserializer<RoomId> {
    RoomIdReader() {
      super(RoomId.class);
    }

    @Override
    protected RoomId _deserialize(String text, DeserializationContext context) {
      return RoomId.parse(text);
    }
  }

  private static final class SessionIdReader extends FromStringDeserializer<SessionId> {
    SessionIdReader() {
      super(SessionId.class);
    }

    @Override
    protected SessionId _deserialize(String text, DeserializationContext context) {
      return new SessionId(text);
    }
  }
}
