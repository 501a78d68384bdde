package edu.colloquy.integrations.zoom;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.Json;
import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.rtms.RtmsConnection;
import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsUtterance;
import edu.colloquy.integrations.zoom.rtms.ZoomRtms;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Our client, which follows the stream that the next {@code meeting.rtms_started} offers. */
final class FollowedLecture implements AutoCloseable {
  private final List<RtmsEvent> events = new CopyOnWriteArrayList<>();
  private final ZoomRtms source;
  private final RtmsConnection connection;

  /** Waits until media flow. */
  FollowedLecture(Account account, Mailbox webhooks) {
    await().until(() -> webhooks.count("meeting.rtms_started") == 1);
    JsonNode stream =
        webhooks.letters().stream()
            .map(Json::tree)
            .filter(event -> event.path("event").asText().equals("meeting.rtms_started"))
            .findFirst()
            .orElseThrow()
            .path("payload");
    source = account.rtms();
    connection =
        source.follow(
            new RtmsJob(
                1,
                stream.path("meeting_uuid").asText(),
                stream.path("rtms_stream_id").asText(),
                List.of(stream.path("server_urls").asText()),
                Optional.empty()),
            events::add);
    await().until(() -> events.stream().anyMatch(RtmsEvent.Connected.class::isInstance));
  }

  /** The transcript so far. */
  List<RtmsUtterance> said() {
    return events.stream()
        .filter(RtmsEvent.Said.class::isInstance)
        .map(event -> ((RtmsEvent.Said) event).utterance())
        .toList();
  }

  @Override
  public void close() {
    connection.close();
    source.close();
  }
}
