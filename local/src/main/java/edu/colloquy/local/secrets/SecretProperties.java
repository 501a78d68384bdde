package edu.colloquy.local.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The value that an {@code AWS::SecretsManager::Secret} starts with. A {@code SecretString} that is
 * a JSON object names the keys of the secret; each is filled from what the platform knows, or keeps
 * what the template says.
 */
record SecretProperties(JsonNode properties) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int DEFAULT_LENGTH = 32;

  String name() {
    return properties.path("Name").asText();
  }

  String description() {
    return properties.path("Description").asText();
  }

  /** Whether some of its value is made up. */
  boolean isGenerated() {
    return properties.has("GenerateSecretString");
  }

  /**
   * @param known values by key
   */
  String value(Map<String, String> known) {
    JsonNode generate = properties.path("GenerateSecretString");
    if (generate.isMissingNode()) {
      return filled(properties.path("SecretString").asText("{}"), known);
    }
    String generateKey = generate.path("GenerateStringKey").asText();
    if (generateKey.isEmpty()) {
      return generated(generate);
    }
    ObjectNode template = object(generate.path("SecretStringTemplate").asText("{}"));
    template.put(generateKey, generated(generate));
    return filled(template.toString(), known);
  }

  private String filled(String text, Map<String, String> known) {
    if (!text.strip().startsWith("{")) {
      return text;
    }
    ObjectNode object = object(text);
    object
        .properties()
        .forEach(
            entry -> {
              String value = known.getOrDefault(entry.getKey(), "");
              if (!value.isBlank()) {
                object.put(entry.getKey(), value);
              }
            });
    return object.toString();
  }

  private ObjectNode object(String text) {
    try {
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      // The parser's own message quotes the text, which may be a secret.
    }
    throw new IllegalArgumentException(
        "template.yaml: the SecretString of " + name() + " is not a JSON object.");
  }

  private static String generated(JsonNode generate) {
    int length = generate.path("PasswordLength").asInt(DEFAULT_LENGTH);
    String excluded = generate.path("ExcludeCharacters").asText();
    IntPredicate allowed = character -> excluded.indexOf(character) < 0;
    return RANDOM
        .ints('0', 'z' + 1)
        .filter(Character::isLetterOrDigit)
        .filter(allowed)
        .limit(length)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
