package edu.colloquy.functions.zoomwebhook;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.domain.rtms.RtmsSpeaker;
import edu.colloquy.domain.rtms.RtmsStreams;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An RTMS stream can be connected to, was interrupted, or is over. */
final class RtmsEvents {
  private final RtmsStreams streams;
  private final InstantSource clock;

  RtmsEvents(RtmsStreams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  Outcome meetingStarted(WebhookEvent event) {
    streams.meetingStarted(event.object().path("id").asText(), event.meetingUuid());
    return Outcome.TAKEN;
  }

  /** RTMS knows people by their number in a meeting, and breakout rooms as meetings. */
  void entered(WebhookEvent event) {
    String room = event.object().path("breakout_room_uuid").asText();
    String userId = event.participant().path("user_id").asText();
    String meeting = event.meetingUuid();
    if (!userId.isEmpty() && !meeting.isEmpty()) {
      streams.entered(
          new RtmsSpeaker(room.isEmpty() ? meeting : room, userId, event.person()),
          room.isEmpty() ? Optional.empty() : Optional.of(meeting));
    }
  }

  Outcome started(WebhookEvent event) {
    List<String> servers = servers(event.object().path("server_urls"));
    if (isIncomplete(event) || servers.isEmpty()) {
      return Outcome.INCOMPLETE;
    }
    streams.started(event.meetingUuid(), streamId(event), servers, at(event));
    return Outcome.TAKEN;
  }

  Outcome interrupted(WebhookEvent event) {
    if (isIncomplete(event)) {
      return Outcome.INCOMPLETE;
    }
    streams.interrupted(event.meetingUuid(), streamId(event), at(event));
    return Outcome.TAKEN;
  }

  Outcome stopped(WebhookEvent event) {
    if (isIncomplete(event)) {
      return Outcome.INCOMPLETE;
    }
    int reason = event.object().path("stop_reason").asInt();
    streams.stopped(event.meetingUuid(), streamId(event), reason, at(event));
    return Outcome.TAKEN;
  }

  private static boolean isIncomplete(WebhookEvent event) {
    return event.meetingUuid().isEmpty() || streamId(event).isEmpty();
  }

  private static String streamId(WebhookEvent event) {
    return event.object().path("rtms_stream_id").asText();
  }

  /** Zoom sends one URL as text; its samples are ready for a list, and for several in one text. */
  private static List<String> servers(JsonNode urls) {
    List<String> texts = new ArrayList<>();
    if (urls.isArray()) {
      urls.forEach(url -> texts.add(url.asText()));
    } else {
      texts.addAll(Arrays.asList(urls.asText().split(",")));
    }
    return texts.stream().map(String::strip).filter(url -> !url.isEmpty()).toList();
  }

  private Instant at(WebhookEvent event) {
    return event.sentAt().orElseGet(clock::instant);
  }
}
