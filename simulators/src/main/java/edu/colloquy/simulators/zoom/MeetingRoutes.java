package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.zoom.meeting.LiveMeeting;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /v2/meetings} and creating one (developers.zoom.us, Meetings). */
final class MeetingRoutes {
  private final Users users;
  private final Meetings meetings;
  private final MeetingJson json;
  private final BreakoutLimits limits;

  MeetingRoutes(Users users, Meetings meetings, MeetingJson json, BreakoutLimits limits) {
    this.users = users;
    this.meetings = meetings;
    this.json = json;
    this.limits = limits;
  }

  void configure(RoutesConfig routes) {
    routes.post("/v2/users/{userId}/meetings", this::create);
    routes.get("/v2/meetings/{id}", this::get);
    routes.patch("/v2/meetings/{id}", this::patch);
    routes.delete("/v2/meetings/{id}", this::delete);
    routes.put("/v2/meetings/{id}/status", this::changeStatus);
  }

  private void create(Context http) {
    ZoomUser host = users.require(http.pathParam("userId"));
    Meeting meeting = meetings.create(host, MeetingDetails.of(Http.body(http), limits));
    Http.answer(http, 201, json.of(meeting, http.host()));
  }

  private void get(Context http) {
    Http.answer(http, 200, json.of(meeting(http), http.host()));
  }

  private void patch(Context http) {
    Meeting meeting = meeting(http);
    var changes = Http.body(http);
    meeting.patch(details -> details.patched(changes, limits));
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
    String id = http.pathParam("id");
    return meetings.find(id).orElseThrow(() -> ZoomError.noSuchMeeting(id));
  }
}
