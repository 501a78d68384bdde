package edu.colloquy.functions.zoomwebhook;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.meeting.presence.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A webhook as Zoom sends it: {@code {"event", "event_ts", "payload": {"object": {...}}}}; RTMS
 * events have a flat payload, though some of Zoom's texts nest theirs too.
 *
 * @param name such as {@code meeting.ended}
 * @param sentAt {@code event_ts}, which is when it happened; empty if there is none
 * @param payload the whole payload
 * @param body the bytes it was read from
 */
record WebhookEvent(String name, Optional<Instant> sentAt, JsonNode payload, byte[] body) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_.]{1,100}");
  private static final int LONGEST_KEY = 400;

  /**
   * Reads a body whose signature was checked.
   *
   * @throws ContractException when it is no JSON (cut off, perhaps), or names no event
   */
  static WebhookEvent parse(byte[] body) {
    JsonNode json = Json.tree(new String(body, StandardCharsets.UTF_8));
    String name = json.path("event").asText();
    if (!NAME.matcher(name).matches()) {
      throw new ContractException(
          name.isEmpty() ? ErrorCode.MISSING_FIELD : ErrorCode.INVALID_FIELD,
          "event",
          "event must name what happened, such as meeting.started");
    }
    JsonNode time = json.path("event_ts");
    return new WebhookEvent(
        name,
        time.canConvertToLong() && time.isIntegralNumber()
            ? Optional.of(Instant.ofEpochMilli(time.longValue()))
            : Optional.empty(),
        json.path("payload"),
        body);
  }

  /** What it is about, nested or flat. */
  JsonNode object() {
    JsonNode nested = payload.path("object");
    return nested.isObject() ? nested : payload;
  }

  JsonNode participant() {
    return object().path("participant");
  }

  /** Whom it is about, as far as Zoom tells who they are. */
  Person person() {
    JsonNode who = participant();
    return Person.of(
        who.path("participant_uuid").asText(),
        who.path("user_name").asText(),
        who.path("email").asText(),
        who.path("customer_key").asText());
  }

  /** The meeting's number; REST has it as a number, webhooks mostly as text. */
  String meetingNumber() {
    return object().path("id").asText();
  }

  String meetingUuid() {
    String uuid = object().path("meeting_uuid").asText();
    return uuid.isEmpty() ? object().path("uuid").asText() : uuid;
  }

  /** A time that Zoom writes as ISO 8601, if it is there and one. */
  static Optional<Instant> time(JsonNode text) {
    try {
      return text.asText().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text.asText()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The same for every delivery of one event, and for no other event. */
  String key() {
    String who = participant().path("participant_uuid").asText();
    String key =
        String.join(
            "|",
            "zoom",
            name,
            sentAt.map(Instant::toEpochMilli).map(String::valueOf).orElse(""),
            meetingUuid(),
            who.isEmpty() ? hash() : who);
    return key.length() <= LONGEST_KEY ? key : "zoom|" + hash();
  }

  private String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
