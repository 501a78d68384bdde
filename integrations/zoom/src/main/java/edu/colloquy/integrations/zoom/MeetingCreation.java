package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingRequest;
import java.util.Optional;

/**
 * Makes a session's meeting once. Each attempt first looks for one that an earlier attempt made,
 * for an answer may get lost on its way, and a process may die before it could store the meeting.
 * Thread-safe.
 */
final class MeetingCreation {
  private final ZoomApi api;
  private final Licences licences;
  private final BreakoutLimits limits;

  MeetingCreation(ZoomApi api, Licences licences, BreakoutLimits limits) {
    this.api = api;
    this.licences = licences;
    this.limits = limits;
  }

  /**
   * Makes the meeting, or finds it.
   *
   * @param owner Zoom's user id of its host, or the e-mail
   */
  Meeting create(MeetingRequest request, String owner, Retries retries) {
    limits.check(request.rooms());
    licences.require(owner, retries);
    MeetingRequest possible = withoutUnlicensed(request, retries);
    ZoomCall create =
        ZoomCall.of("POST", RateClass.MEDIUM, "/users/{userId}/meetings", ZoomCall.encoded(owner))
            .with(MeetingJson.write(possible));
    while (true) {
      Optional<Meeting> made = find(request, owner, retries);
      if (made.isPresent()) {
        return made.get();
      }
      switch (api.attempt(create)) {
        case Outcome.Done(JsonNode meeting) -> {
          return MeetingJson.read(meeting);
        }
        case Outcome.Failed failed -> retries.awaitNext(failed);
      }
    }
  }

  /**
   * Zoom refuses a meeting whose alternative host is no licensed user of the account. The professor
   * is then made co-host in the meeting; the service user could not conduct.
   */
  private MeetingRequest withoutUnlicensed(MeetingRequest request, Retries retries) {
    if (request.owner().isPresent()) {
      request.alternativeHost().ifPresent(user -> licences.require(user, retries));
      return request;
    }
    return request.alternativeHost().filter(user -> !licences.has(user, retries)).isPresent()
        ? request.withoutAlternativeHost()
        : request;
  }

  private Optional<Meeting> find(MeetingRequest request, String owner, Retries retries) {
    ZoomCall list =
        ZoomCall.of("GET", RateClass.MEDIUM, "/users/{userId}/meetings", ZoomCall.encoded(owner))
            .with("type", "scheduled");
    String agenda = MeetingJson.agenda(request.session());
    return new ZoomPages(api)
        .of(list, "meetings", retries)
        .filter(meeting -> meeting.path("agenda").asText().equals(agenda))
        .findFirst()
        .map(meeting -> api.call(ZoomMeetings.get(meeting.path("id").asText()), retries))
        .map(MeetingJson::read);
  }
}
