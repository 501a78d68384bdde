package edu.colloquy.cloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.cloud.DomainJson;
import edu.colloquy.contract.Json;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Records as items and items as records: each component an attribute, in the spelling of the wire,
 * ids as their text. Every item says its {@code type} and the version {@code v} of its shape.
 */
final class ItemCodec {
  private static final AttributeValue VERSION = AttributeValue.fromN("1");

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
    return AttributeTree.of(DomainJson.MAPPER.valueToTree(entity));
  }

  /** The record that an item holds. */
  static <T> T entity(Map<String, AttributeValue> item, Class<T> type) {
    JsonNode tree = AttributeTree.toJson(AttributeValue.fromM(item));
    return DomainJson.MAPPER.convertValue(tree, type);
  }

  /** A record as JSON text, for S3. */
  static String json(Object entity) {
    return DomainJson.MAPPER.valueToTree(entity).toString();
  }

  /** The record that a JSON text holds. */
  static <T> T entity(String json, Class<T> type) {
    return DomainJson.MAPPER.convertValue(Json.tree(json), type);
  }
}
