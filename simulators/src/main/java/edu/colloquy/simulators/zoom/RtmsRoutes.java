package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.zoom.meeting.LiveMeeting;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** {@code PATCH /v2/live_meetings/{meetingId}/rtms_app/status}: starts and stops RTMS. */
final class RtmsRoutes {
  private final Meetings meetings;
  private final RtmsApp rtms;
  private final ApiGate gate;

  RtmsRoutes(Meetings meetings, RtmsApp rtms, ApiGate gate) {
    this.meetings = meetings;
    this.rtms = rtms;
    this.gate = gate;
  }

  void configure(RoutesConfig routes) {
    routes.patch(
        "/v2/live_meetings/{id}/rtms_app/status",
        gate.guarded(Endpoint.UPDATE_RTMS_STATUS, this::change));
  }

  private void change(Context http) {
    String key = MeetingKey.of(http);
    Meeting meeting = meetings.require(key);
    if (meeting.live().status() != LiveMeeting.Status.STARTED) {
      // That it is refused is known; the code is not documented.
      throw ZoomError.invalid("The meeting is not in progress: " + meeting.number() + ".");
    }
    JsonNode body = Http.body(http);
    RtmsRequest request = request(meeting, body.path("settings"));
    try {
      String action = body.path("action").asText();
      switch (action) {
        case "start" -> rtms.start(request);
        case "stop" -> rtms.stop(request);
        default -> throw invalid("action", "The simulator knows 'start' and 'stop' only.");
      }
    } catch (RtmsRefused e) {
      throw ZoomError.of(400, e.code(), e.getMessage());
    }
    http.status(204);
  }

  private static RtmsRequest request(Meeting meeting, JsonNode settings) {
    String clientId = settings.path("client_id").asText();
    if (clientId.isEmpty()) {
      throw invalid("settings.client_id", "The client id of the app is needed.");
    }
    String participant = settings.path("participant_user_id").asText();
    return new RtmsRequest(
        meeting.uuid(),
        meeting.live(),
        participant.isEmpty() ? meeting.host().id() : participant,
        clientId,
        Optional.of(participant).filter(id -> !id.isEmpty()));
  }

  private static ZoomError invalid(String field, String message) {
    return ZoomError.invalid(List.of(new ZoomError.FieldError(field, message)));
  }
}
