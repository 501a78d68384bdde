package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.zoom.meeting.LiveMeeting;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who was in a meeting that is over, {@code /v2/past_meetings} and {@code /v2/report/meetings}, and
 * who is in one that goes on, {@code /v2/metrics/meetings}.
 */
final class ParticipantRoutes {
  private final Meetings meetings;
  private final Users users;
  private final ApiGate gate;

  ParticipantRoutes(Meetings meetings, Users users, ApiGate gate) {
    this.meetings = meetings;
    this.users = users;
    this.gate = gate;
  }

  void configure(RoutesConfig routes) {
    routes.get(
        "/v2/past_meetings/{id}/participants",
        gate.guarded(Endpoint.LIST_PAST_PARTICIPANTS, this::past));
    routes.get(
        "/v2/report/meetings/{id}/participants",
        gate.guarded(Endpoint.LIST_REPORT_PARTICIPANTS, this::report));
    routes.get(
        "/v2/metrics/meetings/{id}/participants",
        gate.guarded(Endpoint.LIST_LIVE_PARTICIPANTS, this::live));
  }

  private void live(Context http) {
    if (!"live".equals(http.queryParamAsClass("type", String.class).getOrDefault("live"))) {
      throw ZoomError.invalid("The simulator knows the type 'live' only.");
    }
    Meeting meeting = meetings.require(MeetingKey.of(http));
    if (meeting.live().status() != LiveMeeting.Status.STARTED) {
      throw ZoomError.noSuchMeeting(meeting.number());
    }
    Paging.answer(http, "participants", meeting.history().present(), ParticipantRoutes::present);
  }

  private void past(Context http) {
    MeetingHistory history = meetings.requireEnded(MeetingKey.of(http)).history();
    Paging.answer(http, "participants", history.inMeeting(), this::participant);
  }

  private void report(Context http) {
    MeetingHistory history = meetings.requireEnded(MeetingKey.of(http)).history();
    Paging.answer(
        http,
        "participants",
        history.byRoom(),
        stay ->
            participant(stay)
                .put("customer_key", stay.who().attendee().customerKey())
                .put("bo_mtg_id", stay.roomUuid()));
  }

  /** A guest has no Zoom user id. */
  private ObjectNode participant(MeetingHistory.Stay stay) {
    String email = stay.who().attendee().userEmail();
    return Http.object()
        .put("id", users.find(email).map(ZoomUser::id).orElse(""))
        .put("name", stay.who().attendee().userName())
        .put("user_id", Integer.toString(stay.userId()))
        .put("user_email", email)
        .put("join_time", time(stay.came()))
        .put("leave_time", time(stay.left()))
        .put("duration", stay.lasted().toSeconds())
        .put("registrant_id", "")
        .put("failover", false)
        .put("status", "in_meeting");
  }

  private static ObjectNode present(MeetingHistory.Stay stay) {
    return Http.object()
        .put("participant_uuid", stay.who().uuid())
        .put("user_id", Integer.toString(stay.userId()))
        .put("user_name", stay.who().attendee().userName())
        .put("email", stay.who().attendee().userEmail())
        .put("join_time", time(stay.came()))
        .put("bo_mtg_id", stay.roomUuid());
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
