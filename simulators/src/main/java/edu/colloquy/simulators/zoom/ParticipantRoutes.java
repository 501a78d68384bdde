package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who was in a meeting that is over: {@code /v2/past_meetings} and {@code /v2/report/meetings}. */
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

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
