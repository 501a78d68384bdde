package edu.colloquy.simulators.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Observation;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import io.javalin.Javalin;
import java.lang.ref.Reference;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a subscriber of events gets. */
class WebhookTest {
  private record Delivered(String signature, String timestamp, String body, JsonNode json) {
    String event() {
      return json.path("event").asText();
    }
  }

  private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicInteger validations = new AtomicInteger();
  private final WireLog log = new WireLog();
  private volatile String subscriberSecret = "shh";
  private final Javalin receiver =
      Javalin.create(
              config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                config.routes.post(
                    "/webhook/zoom",
                    http -> {
                      if (WebhookSubscriber.validates(http, subscriberSecret)) {
                        validations.incrementAndGet();
                        return;
                      }
                      if (refusals.getAndDecrement() > 0) {
                        http.status(500);
                        return;
                      }
                      String body = http.body();
                      delivered.add(
                          new Delivered(
                              http.header("x-zm-signature"),
                              http.header("x-zm-request-timestamp"),
                              body,
                              ZoomCaller.json(body)));
                    });
              })
          .start(0);

  @AfterEach
  void close() {
    receiver.stop();
  }

  @Test
  void aMeetingIsToldFromItsStartToItsEnd() {
    try (ZoomSimulator zoom = simulator(false)) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
      JsonNode meeting = caller.createMeeting();
      TestAttendee host =
          TestAttendee.join(
              zoom, meeting, "Host", "{'zak': '" + caller.zak() + "', 'customer_key': 'key'}");
      host.call("openBreakoutRooms", "{}");
      host.call("joinBreakoutRoom", "{'roomId': '" + host.roomId("Room 1") + "'}");
      host.awaitEvent("breakout_room_joined");
      caller.call(
          "PUT", "/v2/meetings/" + meeting.path("id").asText() + "/status", "{'action': 'end'}");

      await().untilAsserted(() -> assertThat(delivered).hasSize(7));

      assertThat(delivered)
          .extracting(Delivered::event)
          .containsExactlyInAnyOrder(
              "meeting.started",
              "meeting.participant_joined",
              "meeting.participant_left",
              "meeting.participant_joined_breakout_room",
              "meeting.participant_left_breakout_room",
              "meeting.participant_left",
              "meeting.ended");
      JsonNode joined = objectOf("meeting.participant_joined");
      JsonNode inRoom = objectOf("meeting.participant_joined_breakout_room");
      assertThat(joined.path("id").asText()).isEqualTo(meeting.path("id").asText());
      assertThat(joined.path("uuid").asText()).isEqualTo(meeting.path("uuid").asText());
      assertThat(joined.at("/participant/customer_key").asText()).isEqualTo("key");
      assertThat(inRoom.path("breakout_room_uuid").asText()).isNotEmpty();
      assertThat(inRoom.at("/participant/parent_user_id").asText())
          .isEqualTo(joined.at("/participant/user_id").asText())
          .isNotEqualTo(inRoom.at("/participant/user_id").asText());
      assertThat(inRoom.at("/participant/participant_uuid"))
          .isEqualTo(joined.at("/participant/participant_uuid"));
      assertThat(reasons("meeting.participant_left"))
          .containsExactlyInAnyOrder(
              "Host left to join a breakout room.<br>", "Host ended the meeting.");
      assertThat(delivered).allMatch(WebhookTest::isSigned);
    }
  }

  @Test
  void anEventIsDeliveredAgainUntilItIsTaken() {
    refusals.set(2);
    try (ZoomSimulator zoom = simulator(false)) {
      start(zoom);

      await().untilAsserted(() -> assertThat(delivered).hasSize(2));
    }
  }

  @Test
  void onRequestEveryEventComesTwice() {
    try (ZoomSimulator zoom = simulator(true)) {
      start(zoom);

      await().untilAsserted(() -> assertThat(delivered).hasSize(4));
      assertThat(delivered)
          .extracting(Delivered::body)
          .filteredOn(delivered.getFirst().body()::equals)
          .hasSize(2);
    }
  }

  @Test
  void aHopFromRoomToRoomIsToldInFourEvents() {
    try (ZoomSimulator zoom = simulator(false)) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
      TestAttendee host =
          TestAttendee.join(
              zoom, caller.createMeeting(), "Host", "{'zak': '" + caller.zak() + "'}");
      host.call("openBreakoutRooms", "{}");
      host.call("joinBreakoutRoom", "{'roomId': '" + host.roomId("Room 1") + "'}");
      await().untilAsserted(() -> assertThat(delivered).hasSize(4));
      delivered.clear();
      host.call("joinBreakoutRoom", "{'roomId': '" + host.roomId("Room 2") + "'}");

      await().untilAsserted(() -> assertThat(delivered).hasSize(4));
      assertThat(delivered)
          .extracting(Delivered::event)
          .containsExactlyInAnyOrder(
              "meeting.participant_left_breakout_room",
              "meeting.participant_joined",
              "meeting.participant_left",
              "meeting.participant_joined_breakout_room");
      assertThat(delivered)
          .extracting(one -> one.json().at("/payload/object/participant/participant_uuid").asText())
          .containsOnly(
              objectOf("meeting.participant_joined").at("/participant/participant_uuid").asText());
    }
  }

  @Test
  void onRequestNothingIsToldOfLeavingARoomForTheMainSession() {
    WebhookDelivery silent =
        new WebhookDelivery(Duration.ofSeconds(3), List.of(), false).withReturnsTold(false);
    try (ZoomSimulator zoom = simulator(silent, Faults.none())) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
      TestAttendee host =
          TestAttendee.join(
              zoom, caller.createMeeting(), "Host", "{'zak': '" + caller.zak() + "'}");
      host.call("openBreakoutRooms", "{'options': {'needCountDown': false}}");
      host.call("joinBreakoutRoom", "{'roomId': '" + host.roomId("Room 1") + "'}");
      await().untilAsserted(() -> assertThat(delivered).hasSize(4));
      host.call("closeBreakoutRooms", "{}");
      host.awaitEvent("main_session_joined");
      host.send("{'type': 'leaveMeeting'}");

      await()
          .untilAsserted(
              () -> assertThat(delivered).anyMatch(it -> it.event().equals("meeting.ended")));
      await().untilAsserted(() -> assertThat(delivered).hasSize(4 + 3));
      assertThat(delivered)
          .extracting(Delivered::event)
          .contains("meeting.participant_joined_breakout_room")
          .doesNotContain("meeting.participant_left_breakout_room");
    }
  }

  @Test
  void anEndpointIsValidatedFirstAndAgainOnRequest() throws Exception {
    try (ZoomSimulator zoom = simulator(false)) {
      start(zoom);
      await().untilAsserted(() -> assertThat(delivered).hasSize(2));
      assertThat(validations).hasValue(1);
      assertThat(zoom.revalidateEndpoint()).isTrue();
      subscriberSecret = "another";
      assertThat(zoom.revalidateEndpoint()).isFalse();
      assertThat(validations).hasValue(3);
    }
  }

  @Test
  void anEndpointThatDoesNotKnowTheSecretGetsNoEvents() {
    subscriberSecret = "another";
    try (ZoomSimulator zoom = simulator(false)) {
      start(zoom);
      await().untilAsserted(() -> assertThat(validations).hasValue(3));
      assertThat(delivered).isEmpty();
    }
  }

  @Test
  void onRequestEventsAreReplayedAndAnAttackerEndsTheMeeting() {
    try (ZoomSimulator zoom = simulator(false, new Faults(Set.of(Fault.WEBHOOK_REPLAY)))) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
      TestAttendee host =
          TestAttendee.join(
              zoom, caller.createMeeting(), "Host", "{'zak': '" + caller.zak() + "'}");
      host.call("openBreakoutRooms", "{}");
      host.call("joinBreakoutRoom", "{'roomId': '" + host.roomId("Room 1") + "'}");

      await().untilAsserted(() -> assertThat(delivered).hasSize(2 * 4 + 2));
      Reference.reachabilityFence(host); // Who is collected as garbage leaves the meeting.
      List<Delivered> ends =
          delivered.stream().filter(one -> one.event().equals("meeting.ended")).toList();
      assertThat(ends).hasSize(2);
      assertThat(ends.getFirst().json().at("/payload/object/id").asText()).isNotEmpty();
      assertThat(ends).filteredOn(WebhookTest::isSigned).singleElement().satisfies(this::isOld);
      assertThat(delivered)
          .filteredOn(one -> !one.event().equals("meeting.ended"))
          .allSatisfy(one -> assertThat(isSigned(one)).isTrue());
      await()
          .untilAsserted(
              () ->
                  assertThat(log.observations())
                      .filteredOn(seen -> seen.what() == Seen.FAULT)
                      .extracting(Observation::subject)
                      .containsExactlyInAnyOrder("zoom webhook forged", "zoom webhook old"));
    }
  }

  private void isOld(Delivered one) {
    assertThat(Instant.ofEpochSecond(Long.parseLong(one.timestamp())))
        .isBefore(Instant.now().minus(Duration.ofMinutes(9)));
  }

  private List<String> reasons(String event) {
    return delivered.stream()
        .filter(one -> one.event().equals(event))
        .map(one -> one.json().at("/payload/object/participant/leave_reason").asText())
        .toList();
  }

  private ZoomSimulator simulator(boolean duplicateWebhooks) {
    return simulator(duplicateWebhooks, Faults.none());
  }

  private ZoomSimulator simulator(boolean duplicateWebhooks, Faults faults) {
    List<Duration> pauses = List.of(Duration.ofMillis(20), Duration.ofMillis(20));
    return simulator(new WebhookDelivery(Duration.ofSeconds(3), pauses, duplicateWebhooks), faults);
  }

  private ZoomSimulator simulator(WebhookDelivery delivery, Faults faults) {
    ZoomSimulator zoom =
        new ZoomSimulator(ZoomSettings.defaults().withWebhooks(delivery), faults, log);
    zoom.subscribe(
        new WebhookEndpoint(
            URI.create("http://127.0.0.1:" + receiver.port() + "/webhook/zoom"), "shh"));
    return zoom;
  }

  private static void start(ZoomSimulator zoom) {
    JsonNode meeting = new ZoomCaller(zoom.baseUrl()).createMeeting();
    TestAttendee.join(zoom, meeting, "Ann", "{}").awaitEvent("joined");
  }

  private JsonNode objectOf(String event) {
    return delivered.stream()
        .filter(one -> one.event().equals(event))
        .findFirst()
        .orElseThrow()
        .json()
        .at("/payload/object");
  }

  private static boolean isSigned(Delivered one) {
    String signed = WebhookSubscriber.hmac("shh", "v0:" + one.timestamp() + ":" + one.body());
    return one.signature().equals("v0=" + signed);
  }
}
