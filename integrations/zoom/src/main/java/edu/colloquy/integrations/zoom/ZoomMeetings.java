package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingProvider;
import edu.colloquy.domain.meeting.MeetingRequest;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Meetings over Zoom's REST API. (Zoom: Meetings.) Thread-safe. */
public final class ZoomMeetings implements MeetingProvider {
  private final ZoomApi api;
  private final RetryPolicy retries;
  private final MeetingCreation creation;
  private final BreakoutLimits limits;
  private final ZoomCheck check;
  private final Supplier<String> serviceUser;
  private final Supplier<String> rtmsClientId;

  ZoomMeetings(
      ZoomApi api,
      RetryPolicy retries,
      MeetingCreation creation,
      BreakoutLimits limits,
      ZoomCheck check,
      Supplier<String> serviceUser,
      Supplier<String> rtmsClientId) {
    this.api = api;
    this.retries = retries;
    this.creation = creation;
    this.limits = limits;
    this.check = check;
    this.serviceUser = serviceUser;
    this.rtmsClientId = rtmsClientId;
  }

  /** Meetings as the settings say; see {@link Zoom#from}. */
  public static ZoomMeetings from(UnaryOperator<String> setting, BinaryOperator<String> secret) {
    return Zoom.from(setting, secret).meetings();
  }

  @Override
  public Meeting create(MeetingRequest request) {
    String owner = request.owner().orElseGet(serviceUser);
    MeetingRequest wished =
        request.owner().isPresent() ? request.withAlternativeHost(serviceUser.get()) : request;
    return creation.create(wished, owner, retries.begin(request.session().toString()));
  }

  /**
   * A meeting as it is now.
   *
   * @param number Zoom's meeting number
   * @return empty if there is none
   * @throws ServiceException when Zoom fails
   */
  public Optional<ZoomMeeting> find(String number) {
    return api.callIfThere(get(number), retries.begin(number)).map(MeetingJson::readAll);
  }

  /**
   * Changes a meeting to what is wished now. The breakout rooms take the place of those planned
   * before; those that are open already stay as they are.
   *
   * @throws ServiceException when Zoom fails, or a limit is broken
   */
  public void update(Meeting meeting, MeetingRequest request) {
    limits.check(request.rooms());
    api.call(
        on("PATCH", "/meetings/{meetingId}", meeting).with(MeetingJson.write(request)),
        retries.begin(meeting.id()));
  }

  @Override
  public void end(Meeting meeting) {
    Retries left = retries.begin(meeting.id());
    ObjectNode end = Json.MAPPER.createObjectNode().put("action", "end");
    api.callIfThere(on("PUT", "/meetings/{meetingId}/status", meeting).with(end), left);
    delete(meeting, left);
  }

  /**
   * Removes a meeting that nobody is in; does nothing if it is gone.
   *
   * @throws ServiceException when somebody stays in it, or Zoom fails
   */
  public void delete(Meeting meeting) {
    delete(meeting, retries.begin(meeting.id()));
  }

  @Override
  public String hostKey(Meeting meeting) {
    ZoomCall call =
        ZoomCall.of(
                "GET", RateClass.LIGHT, "/users/{userId}/token", ZoomCall.encoded(meeting.hostId()))
            .with("type", "zak");
    String zak = api.call(call, retries.begin(meeting.id())).path("token").asText();
    if (zak.isEmpty()) {
      throw ServiceException.passing(ZoomHttp.SERVICE, call.name() + " answered no token", null);
    }
    return zak;
  }

  @Override
  public void startRtms(Meeting meeting) {
    setRtms(meeting, "start");
  }

  /**
   * Has the main session streamed no longer.
   *
   * @throws ServiceException when Zoom fails
   */
  public void stopRtms(Meeting meeting) {
    setRtms(meeting, "stop");
  }

  @Override
  public ServiceCheck check() {
    return check.check();
  }

  static ZoomCall get(String number) {
    return ZoomCall.of("GET", RateClass.LIGHT, "/meetings/{meetingId}", ZoomCall.encoded(number));
  }

  private void setRtms(Meeting meeting, String action) {
    ObjectNode body = Json.MAPPER.createObjectNode().put("action", action);
    body.putObject("settings").put("client_id", rtmsClientId.get());
    api.call(
        on("PATCH", "/live_meetings/{meetingId}/rtms_app/status", meeting).with(body),
        retries.begin(meeting.id()));
  }

  private void delete(Meeting meeting, Retries left) {
    api.callIfThere(on("DELETE", "/meetings/{meetingId}", meeting), left);
  }

  private static ZoomCall on(String method, String template, Meeting meeting) {
    return ZoomCall.of(method, RateClass.LIGHT, template, ZoomCall.encoded(meeting.id()));
  }
}
