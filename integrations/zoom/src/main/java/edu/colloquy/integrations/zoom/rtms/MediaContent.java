package edu.colloquy.integrations.zoom.rtms;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsUtterance;
import edu.colloquy.domain.rtms.RtmsUtterance.Change;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The {@code content} of media messages. (Zoom: RTMS, MEDIA_DATA_...) Times are Unix ms. */
final class MediaContent {
  private MediaContent() {}

  /** Of MEDIA_DATA_TRANSCRIPT; user_id comes as a number or as text. */
  static RtmsUtterance utterance(String streamId, JsonNode content) {
    Instant timestamp = instant(content, "timestamp").orElseThrow(() -> missing("timestamp"));
    Instant start = instant(content, "start_time").orElse(timestamp);
    return new RtmsUtterance(
        streamId,
        content.path("user_id").asText("0"),
        content.path("user_name").asText(""),
        start,
        instant(content, "end_time").orElse(start),
        timestamp,
        content.path("data").asText(""),
        change(content),
        Optional.of(content.path("sentence_id").asText("")).filter(id -> !id.isBlank()));
  }

  /** Of MEDIA_DATA_AUDIO. */
  static RtmsEvent.Sound sound(JsonNode content) {
    try {
      return new RtmsEvent.Sound(
          content.path("user_id").asText("0"),
          content.path("user_name").asText(""),
          instant(content, "timestamp").orElseThrow(() -> missing("timestamp")),
          content.path("data").binaryValue());
    } catch (IOException e) {
      throw new ContractException(ErrorCode.INVALID_FIELD, "data", "data is no base64");
    }
  }

  /** Without a sentence's id there is nothing that could be changed later. */
  private static Change change(JsonNode content) {
    boolean named = !content.path("sentence_id").asText("").isBlank();
    return switch (content.path("attribute").asInt()) {
      case 2 -> named ? Change.UPDATED : Change.NEW;
      case 3 -> Change.DELETED;
      default -> Change.NEW;
    };
  }

  private static Optional<Instant> instant(JsonNode content, String field) {
    long ms = content.path(field).asLong();
    return ms > 0 ? Optional.of(Instant.ofEpochMilli(ms)) : Optional.empty();
  }

  private static ContractException missing(String field) {
    return new ContractException(ErrorCode.MISSING_FIELD, field, field + " is missing");
  }
}
