package edu.colloquy.simulators.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what JSON a prompt wants out of its words. */
final class JsonDescription {
  private static final ObjectMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonParser.Feature.ALLOW_COMMENTS)
          .build();

  /** {@code "key": hint}, {@code `key` (hint)}, {@code - key: hint}. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?m)(?:[\"'`](?<quoted>[A-Za-z_]\\w*)[\"'`]\\s*[:(]|^\\s*[-*]\\s*(?<listed>[a-z_]\\w*)\\s*[:(])"
              + "(?=(?<hint>[^\\n]{0,60}))");

  private static final Pattern NEXT_KEY = Pattern.compile("(?:[,;]|\\sand)\\s+[\"'`]");
  private static final Pattern RANGE =
      Pattern.compile("\\d\\s*(?:-|–|to|\\.\\.)\\s*(\\d+(?:\\.\\d+)?)");

  private JsonDescription() {}

  static JsonShape read(String prompt) {
    return example(prompt).map(JsonDescription::ofExample).orElseGet(() -> namedKeys(prompt));
  }

  /** The first object in the text that can be read as JSON. */
  private static Optional<JsonNode> example(String prompt) {
    for (int at = prompt.indexOf('{'); at >= 0; at = prompt.indexOf('{', at + 1)) {
      try {
        JsonNode node = LENIENT.readTree(prompt.substring(at));
        if (node.isObject() && !node.isEmpty()) {
          return Optional.of(node);
        }
      } catch (JsonProcessingException e) {
        // A brace that begins no JSON; the next one may.
      }
    }
    return Optional.empty();
  }

  private static JsonShape ofExample(JsonNode example) {
    if (example.isObject()) {
      Map<String, JsonShape> fields = new LinkedHashMap<>();
      example.forEachEntry((key, value) -> fields.put(key, ofExample(value)));
      return new JsonShape.Fields(fields);
    }
    if (example.isArray()) {
      return new JsonShape.ListOf(
          example.isEmpty() ? new JsonShape.Text("") : ofExample(example.get(0)));
    }
    if (example.isBoolean()) {
      return new JsonShape.Flag();
    }
    if (example.isNumber()) {
      return score(example.asDouble(), example.isIntegralNumber());
    }
    return ofHint(example.asText());
  }

  private static JsonShape namedKeys(String prompt) {
    Map<String, JsonShape> fields = new LinkedHashMap<>();
    Matcher key = KEY.matcher(prompt);
    while (key.find()) {
      String name = key.group("quoted") == null ? key.group("listed") : key.group("quoted");
      fields.putIfAbsent(name, ofHint(NEXT_KEY.split(key.group("hint"), 2)[0]));
    }
    return new JsonShape.Fields(
        fields.isEmpty() ? Map.of("reply", new JsonShape.Text("")) : fields);
  }

  private static JsonShape ofHint(String hint) {
    String words = hint.toLowerCase(Locale.ROOT);
    if (words.matches(".*\\w\\s*\\|\\s*\\w.*")) {
      return choice(words);
    }
    if (words.contains("[") || words.contains("list of") || words.contains("array")) {
      return new JsonShape.ListOf(new JsonShape.Text(hint));
    }
    if (words.contains("true") || words.contains("bool")) {
      return new JsonShape.Flag();
    }
    Matcher range = RANGE.matcher(words);
    if (range.find()) {
      double max = Double.parseDouble(range.group(1));
      return new JsonShape.Score(max, max > 1 && !words.contains("."));
    }
    return words.matches(".*\\b(?:number|integer|int|float)\\b.*")
        ? new JsonShape.Score(100, true)
        : new JsonShape.Text(hint);
  }

  private static JsonShape choice(String hint) {
    List<String> options =
        List.of(hint.replaceAll("[^a-z0-9_|-]", "").split("\\|")).stream()
            .filter(option -> !option.isEmpty())
            .toList();
    return options.equals(List.of("true", "false"))
        ? new JsonShape.Flag()
        : new JsonShape.Choice(options);
  }

  /** The scale on which an example lies. */
  private static JsonShape score(double example, boolean whole) {
    double max = example <= 1 && !whole ? 1 : example <= 5 ? 5 : example <= 10 ? 10 : 100;
    return new JsonShape.Score(max, whole);
  }
}
