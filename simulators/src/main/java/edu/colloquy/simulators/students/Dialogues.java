package edu.colloquy.simulators.students;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads dialogues from a JSON file: {@code [{id, problem, answer, turns: [{speaker:
 * teacher|student, text}, ...]}, ...]}, other fields being ignored.
 */
public final class Dialogues {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Dialogues() {}

  /**
   * Reads a file.
   *
   * @return its dialogues in order, each with the student's turns that have a text
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is of another shape; the message says where and what
   */
  public static List<Dialogue> read(Path file) throws IOException {
    JsonNode root = parse(file);
    require(root.isArray() && !root.isEmpty(), file, "it has to be a JSON array of dialogues");
    List<Dialogue> dialogues = new ArrayList<>();
    for (JsonNode entry : root) {
      dialogues.add(dialogue(entry, file, "dialogue " + (dialogues.size() + 1)));
    }
    return List.copyOf(dialogues);
  }

  private static Dialogue dialogue(JsonNode entry, Path file, String where) {
    require(entry.path("id").isValueNode(), file, where + " needs an 'id'");
    JsonNode turns = entry.path("turns");
    require(turns.isArray(), file, where + " needs 'turns', an array");
    List<String> lines = new ArrayList<>();
    for (JsonNode turn : turns) {
      String speaker = turn.path("speaker").asText();
      require(
          speaker.equals("student") || speaker.equals("teacher"),
          file,
          where + " has a turn whose 'speaker' is neither student nor teacher");
      String text = turn.path("text").asText().strip();
      if (speaker.equals("student") && !text.isEmpty()) {
        lines.add(text);
      }
    }
    require(!lines.isEmpty(), file, where + " has no turn in which the student says something");
    return new Dialogue(
        entry.path("id").asText(),
        entry.path("problem").asText(),
        entry.path("answer").asText(),
        lines);
  }

  private static JsonNode parse(Path file) throws IOException {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s is not JSON: %s (line %d)."
              .formatted(file, e.getOriginalMessage(), e.getLocation().getLineNr()),
          e);
    }
  }

  private static void require(boolean kept, Path file, String rule) {
    if (!kept) {
      throw new IllegalArgumentException("Cannot use the dialogues in " + file + ": " + rule + ".");
    }
  }
}
