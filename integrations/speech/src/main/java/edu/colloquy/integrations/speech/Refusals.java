package edu.colloquy.integrations.speech;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service's words for a refusal. Deepgram: {@code err_msg}, {@code message} with {@code details},
 * or plain text. OpenAI: {@code error.message}. ElevenLabs: {@code detail.message}, a text, or a
 * list with {@code msg}.
 */
final class Refusals {
  static final long LONGEST_BYTES = 4_096;
  private static final int LONGEST_CHARACTERS = 300;

  private Refusals() {}

  static Optional<String> reason(String body) {
    try {
      JsonNode error = Json.tree(body);
      return Stream.of(
              "/err_msg",
              "/error/message",
              "/detail/message",
              "/detail/0/msg",
              "/detail",
              "/message",
              "/details",
              "/reason")
          .map(path -> error.at(path).asText(""))
          .filter(text -> !text.isBlank())
          .findFirst()
          .map(Refusals::shortened);
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
