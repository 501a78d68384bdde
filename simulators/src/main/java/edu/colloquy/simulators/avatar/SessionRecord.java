package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What {@code GET /v1/sessions} tells of a session.
 *
 * @param id the session's id
 * @param mode how it was told what to say
 * @param sandbox whether it is a free trial
 * @param createdAt when it was started
 * @param endedAt when it ended, empty while it runs
 * @param endReason why it ended, empty while it runs
 */
record SessionRecord(
    String id,
    Mode mode,
    boolean sandbox,
    Instant createdAt,
    Optional<Instant> endedAt,
    Optional<EndReason> endReason) {

  static SessionRecord begun(String id, Mode mode, boolean sandbox) {
    return new SessionRecord(id, mode, sandbox, Instant.now(), Optional.empty(), Optional.empty());
  }

  SessionRecord ended(EndReason reason) {
    return new SessionRecord(
        id, mode, sandbox, createdAt, Optional.of(Instant.now()), Optional.of(reason));
  }

  boolean active() {
    return endedAt.isEmpty();
  }

  Duration duration() {
    return Duration.between(createdAt, endedAt.orElseGet(Instant::now));
  }

  /** Each minute begun costs one credit in LITE mode, and two where the service makes the voice. */
  long credits() {
    long aMinute = mode == Mode.LITE ? 1 : 2;
    return sandbox ? 0 : aMinute * (duration().toMinutes() + 1);
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id).put("mode", mode.name()).put("source", "API").put("is_sandbox", sandbox);
    json.put("created_at", createdAt.toString());
    json.put("updated_at", endedAt.orElseGet(Instant::now).toString());
    json.put("duration", duration().toSeconds()).put("credits_consumed", credits());
    endedAt.ifPresent(at -> json.put("end_at", at.toString()));
    endReason.ifPresent(reason -> json.put("end_reason", reason.name()));
    return json;
  }
}
