package edu.colloquy.simulators.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.zoom.RateLimits.Quota;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the API refuses, and how it says so: scopes, rate limits, pages, uuids in paths. */
class ApiLimitsTest {
  private static final ZoomSettings SETTINGS = ZoomSettings.defaults();
  private static final String USER = "/v2/users/tutorials@school.example";

  private static ZoomSimulator zoom(ZoomSettings settings, Fault... faults) {
    return new ZoomSimulator(settings, new Faults(Set.of(faults)), new WireLog());
  }

  private static Optional<String> header(ZoomCaller.Answer answer, String name) {
    return answer.http().headers().firstValue(name);
  }

  @Test
  void anAppWithoutTheScopeIsToldWhichOne() {
    OAuthApp app = SETTINGS.app().withoutScope("meeting:read:meeting:admin");
    try (ZoomSimulator zoom = zoom(SETTINGS.withApp(app))) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
      var refused = caller.get("/v2/meetings/" + caller.createMeeting().path("id").asText());
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body().path("code").asInt()).isEqualTo(4711);
      assertThat(refused.body().path("message").asText())
          .isEqualTo(
              "Invalid access token, does not contain scopes:[meeting:read:meeting,"
                  + " meeting:read:meeting:admin].");
    }
  }

  @Test
  void aLimitOfTheSecondNamesTheSecondOfItsEnd() {
    RateLimits limits = RateLimits.FREE.withLight(new Quota(1, 10));
    try (ZoomSimulator zoom = zoom(SETTINGS.withRateLimits(limits))) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
      String token = caller.token();
      var first = caller.call(token, "GET", USER, "");
      var second = caller.call(token, "GET", USER, "");

      assertThat(header(first, "X-RateLimit-Category")).contains("Light");
      assertThat(header(first, "X-RateLimit-Type")).contains("QPS");
      assertThat(header(first, "X-RateLimit-Limit")).contains("1");
      assertThat(header(first, "X-RateLimit-Remaining")).contains("0");
      assertThat(second.status()).isEqualTo(429);
      assertThat(second.body().path("code").asInt()).isEqualTo(429);
      assertThat(Long.parseLong(header(second, "X-RateLimit-Reset").orElseThrow()))
          .isBetween(Instant.now().getEpochSecond() - 1, Instant.now().getEpochSecond() + 1);
      assertThat(header(second, "Retry-After")).isEmpty();
    }
  }

  @Test
  void aLimitOfTheDayNamesTheInstantOfItsEnd() {
    RateLimits limits = RateLimits.BUSINESS.withLight(new Quota(80, 1));
    try (ZoomSimulator zoom = zoom(SETTINGS.withRateLimits(limits))) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
      caller.get(USER);
      var second = caller.get(USER);
      assertThat(second.status()).isEqualTo(429);
      assertThat(header(second, "X-RateLimit-Type")).contains("Daily-limit");
      assertThat(Instant.parse(header(second, "Retry-After").orElseThrow())).isAfter(Instant.now());
      assertThat(header(second, "X-RateLimit-Reset")).isEmpty();
      assertThat(caller.get(USER + "/meetings").status()).as("another class").isEqualTo(200);
    }
  }

  @Test
  void onRequestThreeCallsAreTooManyAndTheFourthIsNot() {
    try (ZoomSimulator zoom = zoom(SETTINGS, Fault.ZOOM_429)) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
      for (int call = 0; call < 3; call++) {
        var refused = caller.get(USER);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(header(refused, "X-RateLimit-Reset")).isPresent();
      }
      assertThat(caller.get(USER).status()).isEqualTo(200);
    }
  }

  @Test
  void aHostHasSoManyMeetingsMadeAndChangedADay() {
    RateLimits limits = RateLimits.BUSINESS.withMeetingChanges(2);
    try (ZoomSimulator zoom = zoom(SETTINGS.withRateLimits(limits))) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
      String meeting = "/v2/meetings/" + caller.createMeeting().path("id").asText();
      assertThat(caller.call("PATCH", meeting, "{'topic':'A'}").status()).isEqualTo(204);
      var third = caller.call("PATCH", meeting, "{'topic':'B'}");
      assertThat(third.status()).isEqualTo(429);
      assertThat(third.body().path("message").asText()).contains("daily rate limit (2)");
      assertThat(caller.get(meeting).body().path("topic").asText()).isEqualTo("A");
    }
  }

  @Test
  void listsComeInPages() {
    List<ZoomUser> users =
        IntStream.range(0, 5).mapToObj(n -> ZoomUser.of(n + "@school.example", "U" + n)).toList();
    try (ZoomSimulator zoom = zoom(SETTINGS.withUsers(users))) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
      JsonNode first = caller.get("/v2/users?page_size=3").body();
      JsonNode second =
          caller
              .get(
                  "/v2/users?page_size=3&next_page_token=" + first.path("next_page_token").asText())
              .body();
      assertThat(first.path("users")).hasSize(3);
      assertThat(first.path("total_records").asInt()).isEqualTo(5);
      assertThat(second.path("users")).hasSize(2);
      assertThat(second.path("next_page_token").asText()).isEmpty();
      assertThat(caller.get("/v2/users?next_page_token=made-up").body().path("code").asInt())
          .isEqualTo(300);
      assertThat(caller.get("/v2/users?page_size=none").status()).isEqualTo(400);
    }
  }

  @Test
  void aUuidIsFoundEncodedOnceOrTwiceIfItsSlashesAllow() {
    try (ZoomSimulator zoom = zoom(SETTINGS.withRateLimits(unlimited()))) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
      assertThat(past(caller, endedMeeting(zoom, caller, false), 1)).isEqualTo(200);
      assertThat(past(caller, endedMeeting(zoom, caller, false), 2)).isEqualTo(200);
      String slash = endedMeeting(zoom, caller, true);
      assertThat(past(caller, slash, 1)).isEqualTo(404);
      assertThat(past(caller, slash, 2)).isEqualTo(200);
    }
  }

  private static RateLimits unlimited() {
    Quota many = new Quota(100_000, 100_000);
    return new RateLimits(many, many, many, 100_000);
  }

  private static int past(ZoomCaller caller, String uuid, int times) {
    String encoded = uuid;
    for (int time = 0; time < times; time++) {
      encoded = URLEncoder.encode(encoded, StandardCharsets.UTF_8);
    }
    return caller.get("/v2/past_meetings/" + encoded + "/participants").status();
  }

  /** Somebody came and went; then it was ended. */
  private static String endedMeeting(ZoomSimulator zoom, ZoomCaller caller, boolean slash) {
    JsonNode meeting = caller.createMeeting();
    while (isToBeEncodedTwice(meeting) != slash) {
      meeting = caller.createMeeting();
    }
    TestAttendee.join(zoom, meeting, "Ann", "{}").awaitEvent("joined");
    String status = "/v2/meetings/" + meeting.path("id").asText() + "/status";
    assertThat(caller.call("PUT", status, "{'action': 'end'}").status()).isEqualTo(204);
    return meeting.path("uuid").asText();
  }

  private static boolean isToBeEncodedTwice(JsonNode meeting) {
    String uuid = meeting.path("uuid").asText();
    return uuid.startsWith("/") || uuid.contains("//");
  }
}
