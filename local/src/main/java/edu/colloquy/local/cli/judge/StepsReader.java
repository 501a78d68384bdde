package edu.colloquy.local.cli.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a JSON array of {@code {id, problem, reference_solution, student_steps[]}}. Other fields
 * are left alone, also those that would tell the answer.
 */
final class StepsReader {
  private final Path file;

  StepsReader(Path file) {
    this.file = file;
  }

  /**
   * All cases of the file, in its order.
   *
   * @throws StepsException if it is no such array, or a case of it lacks a field
   */
  List<StepsCase> read() throws StepsException {
    JsonNode cases = tree();
    if (!cases.isArray()) {
      throw new StepsException(file + " is not a JSON array of worked solutions");
    }
    List<StepsCase> read = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      read.add(stepsCase(cases.get(i), i + 1));
    }
    return read;
  }

  private JsonNode tree() throws StepsException {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new StepsException(
          "%s line %d is not JSON: %s"
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()));
    } catch (IOException e) {
      throw new StepsException(file + " cannot be read: " + e.getMessage());
    }
  }

  private StepsCase stepsCase(JsonNode node, int number) throws StepsException {
    JsonNode steps = node.path("student_steps");
    if (!steps.isArray()) {
      throw wrong(number, "has no array \"student_steps\"");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode step : steps) {
      if (!step.isValueNode() || step.isNull()) {
        throw wrong(number, "has a step that is not text");
      }
      texts.add(step.asText());
    }
    return new StepsCase(
        text(node, "id", number),
        text(node, "problem", number),
        text(node, "reference_solution", number),
        texts);
  }

  private String text(JsonNode node, String field, int number) throws StepsException {
    JsonNode value = node.path(field);
    if (!value.isValueNode() || value.isNull()) {
      throw wrong(number, "has no text \"" + field + "\"");
    }
    return value.asText();
  }

  private StepsException wrong(int number, String what) {
    return new StepsException("worked solution %d of %s %s".formatted(number, file, what));
  }
}
