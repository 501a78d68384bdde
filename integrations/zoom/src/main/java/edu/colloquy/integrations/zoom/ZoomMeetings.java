package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingProvider;
import edu.colloquy.domain.meeting.MeetingRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Meetings over Zoom's REST API. Thread-safe. */
public final class ZoomMeetings implements MeetingProvider {
  private static final int SCHEDULED = 2;

  private final ZoomApi api;
  private final Supplier<ZoomAccount> account;

  private ZoomMeetings(ZoomApi api, Supplier<ZoomAccount> account) {
    this.api = api;
    this.account = account;
  }

  /**
   * Meetings as the settings say.
   *
   * @param setting gives ZOOM_API_URL, ZOOM_OAUTH_URL and ZOOM_SECRET
   * @param secret gives a value of a secret: ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET
   *     and ZOOM_USER_ID; asked when first needed
   */
  public static ZoomMeetings from(UnaryOperator<String> setting, BinaryOperator<String> secret) {
    String name = setting.apply("ZOOM_SECRET");
    Supplier<ZoomAccount> account =
        () ->
            new ZoomAccount(
                secret.apply(name, "ZOOM_ACCOUNT_ID"),
                secret.apply(name, "ZOOM_CLIENT_ID"),
                secret.apply(name, "ZOOM_CLIENT_SECRET"),
                secret.apply(name, "ZOOM_USER_ID"));
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    ZoomToken token =
        new ZoomToken(
            URI.create(setting.apply("ZOOM_OAUTH_URL")), account, http, Clock.systemUTC());
    return new ZoomMeetings(
        new ZoomApi(URI.create(setting.apply("ZOOM_API_URL")), token, http), account);
  }

  @Override
  public Meeting create(MeetingRequest request) {
    String owner = request.owner().orElseGet(() -> account.get().userId());
    JsonNode made =
        api.call(
            "POST",
            "/users/" + encoded(owner) + "/meetings",
            Optional.of(body(request, alternativeHost(request))));
    return new Meeting(
        made.path("id").asText(),
        made.path("uuid").asText(),
        made.path("join_url").asText(),
        made.path("password").asText(),
        made.path("host_id").asText(owner));
  }

  @Override
  public void end(Meeting meeting) {
    String path = "/meetings/" + encoded(meeting.id());
    api.callIfThere(
        "PUT", path + "/status", Optional.of(Json.MAPPER.createObjectNode().put("action", "end")));
    api.callIfThere("DELETE", path, Optional.empty());
  }

  @Override
  public String hostKey(Meeting meeting) {
    return api.call(
            "GET", "/users/" + encoded(meeting.hostId()) + "/token?type=zak", Optional.empty())
        .path("token")
        .asText();
  }

  @Override
  public ServiceCheck check() {
    try {
      JsonNode user =
          api.call("GET", "/users/" + encoded(account.get().userId()), Optional.empty());
      return new ServiceCheck(
          true, "Zoom accepts the credentials.", Optional.of(user.path("email").asText()));
    } catch (ServiceException | IllegalStateException e) {
      return new ServiceCheck(false, e.getMessage(), Optional.empty());
    }
  }

  private Optional<String> alternativeHost(MeetingRequest request) {
    return request.owner().isPresent()
        ? Optional.of(account.get().userId())
        : request.alternativeHost();
  }

  private static JsonNode body(MeetingRequest request, Optional<String> alternativeHost) {
    ObjectNode body =
        Json.MAPPER
            .createObjectNode()
            .put("topic", request.topic())
            .put("type", SCHEDULED)
            .put("duration", Math.max(1, request.duration().toMinutes()))
            .put("agenda", "Colloquy session " + request.session());
    ObjectNode settings =
        body.putObject("settings").put("join_before_host", true).put("waiting_room", false);
    alternativeHost.ifPresent(user -> settings.put("alternative_hosts", user));
    ArrayNode rooms = settings.putObject("breakout_room").put("enable", true).putArray("rooms");
    for (MeetingRequest.BreakoutRoom room : request.rooms()) {
      ArrayNode people = rooms.addObject().put("name", room.name()).putArray("participants");
      if (!room.studentEmail().isBlank()) {
        people.add(room.studentEmail());
      }
    }
    return body;
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
