package edu.colloquy.integrations.speech;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Deepgram's words for a refusal: {@code err_msg}, {@code message} with {@code details}, or plain
 * text (Deepgram: ErrorResponse).
 */
final class Refusals {
  static final long LONGEST_BYTES = 4_096;
  private static final int LONGEST_CHARACTERS = 300;

  private Refusals() {}

  static Optional<String> reason(String body) {
    try {
      JsonNode error = Json.tree(body);
      return Stream.of("err_msg", "message", "details", "reason")
          .map(name -> error.path(name).asText(""))
          .filter(text -> !text.isBlank())
          .findFirst();
    } catch (ContractException e) {
      String text = body.strip();
      boolean readable = !text.isEmpty() && !text.startsWith("<");
      return readable ? Optional.of(shortened(text)) : Optional.empty();
    }
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_CHARACTERS ? text.substring(0, LONGEST_CHARACTERS) : text;
  }
}
