package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the fault webhook-replay does: every event comes a second time, later; each third event
 * comes late the first time too, so that others overtake it; and once, when somebody is in a
 * breakout room, an attacker says that the meeting has ended. Thread-safe.
 */
final class WebhookReplay {
  private static final int EACH_LATE = 3;
  private static final Duration LATE = Duration.ofMillis(700);
  private static final Duration AGAIN = Duration.ofMillis(1500);
  private static final Duration OLD = Duration.ofMinutes(10);

  private final WireLog log;
  private final AtomicInteger events = new AtomicInteger();
  private final AtomicBoolean attacked = new AtomicBoolean();

  private WebhookReplay(WireLog log) {
    this.log = log;
  }

  /** What to do in a run with these faults. */
  static Optional<WebhookReplay> of(Faults faults, WireLog log) {
    return faults.has(Fault.WEBHOOK_REPLAY)
        ? Optional.of(new WebhookReplay(log))
        : Optional.empty();
  }

  /** How long after it happened each copy of the next event is delivered. */
  List<Duration> delays() {
    boolean late = events.incrementAndGet() % EACH_LATE == 0;
    return List.of(late ? LATE : Duration.ZERO, AGAIN);
  }

  /**
   * An attack that somebody might mount who knows of this event.
   *
   * @param endpoint whom to deceive
   * @param body what is said
   * @param signedAt when it was signed
   */
  record Attack(String name, WebhookEndpoint endpoint, byte[] body, Instant signedAt) {}

  /** The attacks that follow upon an event. */
  List<Attack> attacks(ObjectNode event, WebhookEndpoint endpoint) {
    if (!event.path("event").asText().equals("meeting.participant_joined_breakout_room")
        || attacked.getAndSet(true)) {
      return List.of();
    }
    ObjectNode end = event.deepCopy().put("event", "meeting.ended");
    byte[] body = end.toString().getBytes(StandardCharsets.UTF_8);
    WebhookEndpoint forger = new WebhookEndpoint(endpoint.url(), "no secret of Zoom's");
    return List.of(
        new Attack("forged", forger, body, Instant.now()),
        new Attack("old", endpoint, body, Instant.now().minus(OLD)));
  }

  /** Notes what became of an attack. */
  void answered(Attack attack, int status) {
    log.saw(Seen.FAULT, "zoom webhook " + attack.name(), Map.of("status", status));
  }
}
