package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.zoom.meeting.LiveMeeting;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /v2/meetings}, creating one, and listing a user's (developers.zoom.us, Meetings). */
final class MeetingRoutes {
  private final Users users;
  private final Meetings meetings;
  private final MeetingJson json;
  private final BreakoutLimits limits;
  private final HostQuotas quotas;
  private final ApiGate gate;

  MeetingRoutes(
      Users users,
      Meetings meetings,
      MeetingJson json,
      BreakoutLimits limits,
      HostQuotas quotas,
      ApiGate gate) {
    this.users = users;
    this.meetings = meetings;
    this.json = json;
    this.limits = limits;
    this.quotas = quotas;
    this.gate = gate;
  }

  void configure(RoutesConfig routes) {
    String ofUser = "/v2/users/{userId}/meetings";
    String one = "/v2/meetings/{id}";
    routes.post(ofUser, gate.guarded(Endpoint.CREATE_MEETING, this::create));
    routes.get(ofUser, gate.guarded(Endpoint.LIST_MEETINGS, this::list));
    routes.get(one, gate.guarded(Endpoint.GET_MEETING, this::get));
    routes.patch(one, gate.guarded(Endpoint.UPDATE_MEETING, this::patch));
    routes.delete(one, gate.guarded(Endpoint.DELETE_MEETING, this::delete));
    routes.put(one + "/status", gate.guarded(Endpoint.UPDATE_MEETING_STATUS, this::changeStatus));
  }

  private void create(Context http) {
    ZoomUser host = users.require(http.pathParam("userId"));
    quotas.take(host);
    Meeting meeting = meetings.create(host, checked(MeetingDetails.of(Http.body(http), limits)));
    Http.answer(http, 201, json.of(meeting, http.host()));
  }

  /** Zoom takes licensed users of the account alone; by which code it refuses is not documented. */
  private MeetingDetails checked(MeetingDetails details) {
    for (String named : MeetingPlans.alternativeHosts(details)) {
      if (users.find(named).filter(ZoomUser::licensed).isEmpty()) {
        throw ZoomError.invalid(
            List.of(
                new ZoomError.FieldError(
                    "settings.alternative_hosts",
                    "Unable to assign " + named + " as an alternative host.")));
      }
    }
    return details;
  }

  private void list(Context http) {
    ZoomUser host = users.require(http.pathParam("userId"));
    String type = http.queryParamAsClass("type", String.class).getOrDefault("scheduled");
    List<Meeting> asked =
        meetings.of(host).stream().filter(meeting -> isListed(meeting, type)).toList();
    Paging.answer(http, "meetings", asked, meeting -> json.inList(meeting, http.host()));
  }

  private static boolean isListed(Meeting meeting, String type) {
    LiveMeeting.Status status = meeting.live().status();
    return switch (type) {
      case "scheduled" -> true;
      case "live" -> status == LiveMeeting.Status.STARTED;
      case "upcoming" -> status == LiveMeeting.Status.WAITING;
      default ->
          throw ZoomError.invalid(
              List.of(new ZoomError.FieldError("type", "It is scheduled, live or upcoming.")));
    };
  }

  private void get(Context http) {
    Http.answer(http, 200, json.of(meeting(http), http.host()));
  }

  private void patch(Context http) {
    Meeting meeting = meeting(http);
    quotas.take(meeting.host());
    ObjectNode changes = Http.body(http);
    meeting.patch(details -> checked(details.patched(changes, limits)));
    http.status(204);
  }

  private void delete(Context http) {
    Meeting meeting = meeting(http);
    if (meeting.live().status() == LiveMeeting.Status.STARTED) {
      throw ZoomError.of(
          400, 3002, "Sorry, you cannot delete this meeting since it's in progress.");
    }
    meetings.delete(meeting);
    http.status(204);
  }

  private void changeStatus(Context http) {
    Meeting meeting = meeting(http);
    String action = Http.body(http).path("action").asText();
    if (!action.equals("end")) {
      throw ZoomError.invalid("The simulator knows the action 'end' only, not '" + action + "'.");
    }
    if (!meeting.live().end()) {
      // That it is refused is known; the code is not documented.
      throw ZoomError.invalid("The meeting is not in progress: " + meeting.number() + ".");
    }
    http.status(204);
  }

  private Meeting meeting(Context http) {
    String number = http.pathParam("id");
    return meetings.find(number).orElseThrow(() -> ZoomError.noSuchMeeting(number));
  }
}
