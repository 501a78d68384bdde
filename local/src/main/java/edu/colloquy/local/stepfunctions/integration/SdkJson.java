package edu.colloquy.local.stepfunctions.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Between the AWS SDK's model classes and the JSON of the Amazon States Language, in which every
 * name is in PascalCase whatever the service's own protocol has.
 */
final class SdkJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SdkJson() {}

  /** A field's name in the Amazon States Language. */
  static String nameOf(SdkField<?> field) {
    String name = field.memberName();
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /**
   * Sets a builder's fields.
   *
   * @throws IllegalArgumentException with a sentence if a name is unknown or a value of another
   *     kind
   */
  static void read(JsonNode json, SdkPojo builder) {
    for (var entry : json.properties()) {
      SdkField<?> field =
          builder.sdkFields().stream()
              .filter(candidate -> nameOf(candidate).equals(entry.getKey()))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException("Unknown argument " + entry.getKey() + "."));
      field.set(builder, toSdk(field, entry.getValue()));
    }
  }

  /** A model object as JSON, without the fields that are not set. */
  static ObjectNode write(SdkPojo pojo) {
    ObjectNode json = NODES.objectNode();
    for (SdkField<?> field : pojo.sdkFields()) {
      // An SDK list that was never set is empty rather than null, and is shown as such.
      Object value = field.getValueOrDefault(pojo);
      if (value != null) {
        json.set(nameOf(field), toJson(value));
      }
    }
    return json;
  }

  private static Object toSdk(SdkField<?> field, JsonNode json) {
    MarshallingType<?> type = field.marshallingType();
    if (json.isNull()) {
      return null;
    } else if (type == MarshallingType.STRING) {
      // SQS takes a JSON body as it is: AWS turns it into text, and so do we.
      return json.isContainerNode() ? json.toString() : json.asText();
    } else if (type == MarshallingType.INTEGER) {
      return json.asInt();
    } else if (type == MarshallingType.LONG) {
      return json.asLong();
    } else if (type == MarshallingType.DOUBLE) {
      return json.asDouble();
    } else if (type == MarshallingType.FLOAT) {
      return (float) json.asDouble();
    } else if (type == MarshallingType.BOOLEAN) {
      return json.asBoolean();
    } else if (type == MarshallingType.INSTANT) {
      return Instant.parse(json.asText());
    } else if (type == MarshallingType.SDK_BYTES) {
      return SdkBytes.fromByteArray(Base64.getDecoder().decode(json.asText()));
    } else if (type == MarshallingType.LIST) {
      return toList(field, json);
    } else if (type == MarshallingType.MAP) {
      return toMap(field, json);
    } else if (type == MarshallingType.SDK_POJO) {
      SdkPojo builder = field.constructor().get();
      read(json, builder);
      return ((Buildable) builder).build();
    }
    throw new IllegalArgumentException("Argument " + nameOf(field) + " cannot be given here.");
  }

  private static List<Object> toList(SdkField<?> field, JsonNode json) {
    if (!json.isArray()) {
      throw new IllegalArgumentException("Argument " + nameOf(field) + " must be an array.");
    }
    SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
    List<Object> list = new ArrayList<>();
    json.forEach(item -> list.add(toSdk(member, item)));
    return list;
  }

  private static Map<String, Object> toMap(SdkField<?> field, JsonNode json) {
    SdkField<?> value = field.getTrait(MapTrait.class).valueFieldInfo();
    Map<String, Object> map = new LinkedHashMap<>();
    json.properties().forEach(entry -> map.put(entry.getKey(), toSdk(value, entry.getValue())));
    return map;
  }

  private static JsonNode toJson(Object value) {
    return switch (value) {
      case SdkPojo pojo -> write(pojo);
      case List<?> list -> {
        ArrayNode array = NODES.arrayNode();
        list.forEach(item -> array.add(toJson(item)));
        yield array;
      }
      case Map<?, ?> map -> {
        ObjectNode object = NODES.objectNode();
        map.forEach((key, item) -> object.set(key.toString(), toJson(item)));
        yield object;
      }
      case SdkBytes bytes ->
          NODES.textNode(Base64.getEncoder().encodeToString(bytes.asByteArray()));
      case Integer number -> NODES.numberNode(number);
      case Long number -> NODES.numberNode(number);
      case Double number -> NODES.numberNode(number);
      case Float number -> NODES.numberNode(number);
      case Boolean bool -> NODES.booleanNode(bool);
      default -> NODES.textNode(value.toString());
    };
  }
}
