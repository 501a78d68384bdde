package edu.colloquy.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * How records become JSON and JSON becomes records: field names in snake_case, times as ISO-8601
 * UTC, absent instead of null; on reading, types are not coerced and every error names its field.
 * Thread-safe.
 */
public final class Json {
  /** The one mapper of the wire, for those who need a tree. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** Writes a record as JSON text. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /**
   * Reads JSON text as a tree.
   *
   * @throws ContractException INVALID_JSON
   */
  public static JsonNode tree(String json) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      if (tree == null || tree.isMissingNode()) {
        throw new ContractException(ErrorCode.INVALID_JSON, "The message is empty.");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new ContractException(
          ErrorCode.INVALID_JSON, "The message is not JSON: " + e.getOriginalMessage());
    }
  }

  /**
   * Reads JSON text as a record.
   *
   * @throws ContractException naming the field that is missing or of the wrong type
   */
  public static <T> T read(String json, Class<T> type) {
    return convert(tree(json), type);
  }

  /**
   * Reads a tree as a record.
   *
   * @throws ContractException naming the field that is missing or of the wrong type
   */
  public static <T> T convert(JsonNode tree, Class<T> type) {
    return convert(tree, MAPPER.constructType(type));
  }

  /** As {@link #convert(JsonNode, Class)}, for generic types. */
  public static <T> T convert(JsonNode tree, JavaType type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (InvalidTypeIdException e) {
      throw unknownKind(e);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof ContractException invalid) {
        throw invalid;
      }
      String field = fieldOf(e);
      throw new ContractException(
          ErrorCode.INVALID_FIELD,
          field,
          (field == null ? "The payload" : field) + " is ill-typed");
    } catch (JsonProcessingException e) {
      throw new ContractException(ErrorCode.INVALID_JSON, e.getOriginalMessage());
    }
  }

  private static ContractException unknownKind(InvalidTypeIdException e) {
    JsonTypeInfo kind = e.getBaseType().getRawClass().getAnnotation(JsonTypeInfo.class);
    String field = kind == null ? "type" : kind.property();
    return e.getTypeId() == null
        ? new ContractException(ErrorCode.MISSING_FIELD, field, field + " is missing")
        : new ContractException(
            ErrorCode.UNKNOWN_TYPE, field, "There is no " + field + " " + e.getTypeId() + ".");
  }

  private static String fieldOf(JsonMappingException e) {
    return e.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(name -> name != null)
        .reduce((first, last) -> last)
        .orElse(null);
  }
}
