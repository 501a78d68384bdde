package edu.colloquy.local.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads definitions of state machines, as SAM does. */
final class Definitions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Definitions() {}

  /**
   * Reads a definition.
   *
   * @param substitutions what stands in place of each <code>${Name}</code>
   */
  static JsonNode read(Path file, Map<String, String> substitutions) {
    try {
      String text = Files.readString(file);
      for (Map.Entry<String, String> substitution : substitutions.entrySet()) {
        text = text.replace("${" + substitution.getKey() + "}", substitution.getValue());
      }
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("The state machine " + file + " cannot be read.", e);
    }
  }
}
