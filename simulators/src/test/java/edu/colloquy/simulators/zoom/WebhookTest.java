package edu.colloquy.simulators.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import io.javalin.Javalin;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
  private final Javalin receiver =
      Javalin.create(
              config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                config.routes.post(
                    "/webhook/zoom",
                    http -> {
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

      await().untilAsserted(() -> assertThat(delivered).hasSize(6));

      assertThat(delivered)
          .extracting(Delivered::event)
          .containsExactlyInAnyOrder(
              "meeting.started",
              "meeting.participant_joined",
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
      assertThat(objectOf("meeting.participant_left").at("/participant/leave_reason").asText())
          .contains("ended");
      assertThat(delivered).allSatisfy(WebhookTest::isSigned);
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

  private ZoomSimulator simulator(boolean duplicateWebhooks) {
    List<Duration> pauses = List.of(Duration.ofMillis(20), Duration.ofMillis(20));
    ZoomSimulator zoom =
        new ZoomSimulator(
            ZoomSettings.defaults()
                .withWebhooks(
                    new WebhookDelivery(Duration.ofSeconds(3), pauses, duplicateWebhooks)),
            Faults.none(),
            new WireLog());
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

  private static void isSigned(Delivered one) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("shh".getBytes(), "HmacSHA256"));
    byte[] hash = mac.doFinal(("v0:" + one.timestamp() + ":" + one.body()).getBytes());
    assertThat(one.signature()).isEqualTo("v0=" + HexFormat.of().formatHex(hash));
  }
}
