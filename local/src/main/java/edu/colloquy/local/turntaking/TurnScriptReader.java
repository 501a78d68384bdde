package edu.colloquy.local.turntaking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.local.turntaking.TurnScript.Span;
import edu.colloquy.local.turntaking.TurnScript.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads scripts: {@code [{id, words, turn_ends_ms, avatar_speaking_ms?, interruption_ms?}]}. */
final class TurnScriptReader {
  /** A day; times beyond are given in another unit than ms. */
  private static final long LATEST_MS = 86_400_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private TurnScriptReader() {}

  /**
   * Reads all scripts of a file.
   *
   * @throws TurnScriptException when it is not of the form; names the entry
   */
  static List<TurnScript> read(Path file) throws TurnScriptException {
    JsonNode entries = json(file);
    if (!entries.isArray() || entries.isEmpty()) {
      throw new TurnScriptException(file + " is not a JSON array of utterances");
    }
    List<TurnScript> scripts = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      scripts.add(new Entry(file + ": entry " + (i + 1), entries.get(i)).script());
    }
    return scripts;
  }

  private static JsonNode json(Path file) throws TurnScriptException {
    try {
      return JSON.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new TurnScriptException(
          "%s line %d is not JSON: %s"
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()));
    } catch (IOException e) {
      throw new TurnScriptException("%s cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  private record Entry(String where, JsonNode node) {
    TurnScript script() throws TurnScriptException {
      if (!node.path("id").isTextual() && !node.path("id").isNumber()) {
        throw wrong("has no id");
      }
      return new TurnScript(
          node.get("id").asText(),
          words(),
          times("turn_ends_ms", true),
          spans(),
          times("interruption_ms", false));
    }

    private List<Word> words() throws TurnScriptException {
      List<Word> words = new ArrayList<>();
      for (JsonNode word : array("words", true)) {
        String name = "word " + (words.size() + 1);
        if (!word.path("text").isTextual()) {
          throw wrong(name + " has no text");
        }
        long start = time(word.path("start_ms"), name + ": start_ms");
        long end = time(word.path("end_ms"), name + ": end_ms");
        if (end < start) {
          throw wrong(name + " ends before it starts");
        }
        words.add(new Word(word.get("text").asText(), start, end, word.path("speaker").asInt()));
      }
      return words;
    }

    private List<Span> spans() throws TurnScriptException {
      List<Span> spans = new ArrayList<>();
      for (JsonNode pair : array("avatar_speaking_ms", false)) {
        if (!pair.isArray() || pair.size() != 2) {
          throw wrong("avatar_speaking_ms must hold pairs [from, to]");
        }
        long from = time(pair.get(0), "avatar_speaking_ms");
        long to = time(pair.get(1), "avatar_speaking_ms");
        if (to < from) {
          throw wrong("avatar_speaking_ms ends before it starts");
        }
        spans.add(new Span(from, to));
      }
      return spans;
    }

    private List<Long> times(String field, boolean needed) throws TurnScriptException {
      List<Long> times = new ArrayList<>();
      for (JsonNode time : array(field, needed)) {
        times.add(time(time, field));
      }
      return times;
    }

    private Iterable<JsonNode> array(String field, boolean needed) throws TurnScriptException {
      JsonNode value = node.path(field);
      if (value.isMissingNode() || value.isNull()) {
        if (needed) {
          throw wrong("has no " + field);
        }
        return List.of();
      }
      if (!value.isArray()) {
        throw wrong(field + " must be an array");
      }
      return value;
    }

    private long time(JsonNode value, String field) throws TurnScriptException {
      if (!value.isNumber() || value.asDouble() < 0 || value.asDouble() > LATEST_MS) {
        throw wrong(field + " must be a time of 0 to 86400000 ms");
      }
      return Math.round(value.asDouble());
    }

    private TurnScriptException wrong(String what) {
      String id = node.path("id").asText("");
      return new TurnScriptException(
          "%s%s: %s".formatted(where, id.isEmpty() ? "" : " (id " + id + ")", what));
    }
  }
}
