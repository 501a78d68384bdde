package edu.colloquy.simulators.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** putOnHold, expel and claimHostWithHostKey, as the Meeting SDK has them. */
class HostPutsPeopleOutTest {
  private final ZoomSimulator zoom =
      new ZoomSimulator(ZoomSettings.defaults(), Faults.none(), new WireLog());
  private final ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
  private final JsonNode meeting = caller.createMeeting();

  @AfterEach
  void close() {
    zoom.close();
  }

  private TestAttendee join(String name, String extra) {
    TestAttendee attendee = TestAttendee.join(zoom, meeting, name, extra);
    attendee.awaitEvent("joined");
    return attendee;
  }

  private TestAttendee host() {
    return join("Conductor", "{'zak': '" + caller.zak() + "'}");
  }

  private static int userId(TestAttendee who) {
    return who.awaitEvent("joined").path("user_id").asInt();
  }

  private static String error(JsonNode answer) {
    return answer.path("error").asText();
  }

  private static JsonNode hold(TestAttendee by, int userId, boolean hold) {
    return by.call("putOnHold", "{'userId': %d, 'hold': %b}".formatted(userId, hold));
  }

  private static JsonNode expel(TestAttendee by, int userId) {
    return by.call("expel", "{'userId': " + userId + "}");
  }

  @Test
  void whoIsPutOnHoldWaitsUntilTheyAreLetInAgain() {
    TestAttendee host = host();
    TestAttendee ann = join("Ann", "{}");
    hold(host, userId(ann), true);
    ann.awaitEvent("in_waiting_room");
    host.awaitEvent("participant_left");
    assertThat(host.awaitEvent("onUserIsInWaitingRoom").path("user_id").asInt())
        .isEqualTo(userId(ann));
    assertThat(error(ann.call("getBreakoutRooms", "{}"))).isEqualTo("IMPROPER_MEETING_STATE");
    hold(host, userId(ann), false);
    assertThat(ann.awaitEvents("joined", 2))
        .extracting(one -> one.path("participant_uuid"))
        .hasSize(2)
        .containsOnly(ann.awaitEvent("joined").path("participant_uuid"));
  }

  @Test
  void whoIsInABreakoutRoomIsPutOnHoldUnderTheIdOfTheMoment() {
    TestAttendee host = host();
    TestAttendee ann = join("Ann", "{'user_email': 'Ann@school.example'}");
    host.call("openBreakoutRooms", "{'options': {'isAutoJoinRoom': true}}");
    int inRoom = ann.awaitEvent("breakout_room_joined").path("user_id").asInt();
    hold(host, inRoom, true);
    ann.awaitEvent("in_waiting_room");
    hold(host, userId(ann), false);
    ann.awaitEvents("breakout_room_joined", 2);
  }

  @Test
  void whoIsExpelledIsToldAndMayNotComeBack() {
    TestAttendee host = host();
    TestAttendee ann = join("Ann", "{'user_email': 'Ann@school.example'}");
    expel(host, userId(ann));
    assertThat(ann.awaitEvent("onUserLeave").path("reasonCode").asInt()).isEqualTo(6);
    await().untilAsserted(() -> assertThat(ann.closedWith).isEqualTo(1000));
    TestAttendee again =
        TestAttendee.join(zoom, meeting, "Ann", "{'user_email': 'Ann@school.example'}");
    assertThat(again.awaitEvent("error").path("code").asInt()).isEqualTo(3009);
    assertThat(error(again.awaitEvent("error"))).isEqualTo("BE_REMOVED");
  }

  @Test
  void whoWaitsIsExpelledFromTheWaitingRoom() {
    TestAttendee host = host();
    TestAttendee ann = join("Ann", "{}");
    hold(host, userId(ann), true);
    ann.awaitEvent("in_waiting_room");
    expel(host, userId(ann));
    assertThat(ann.awaitEvent("onUserLeave").path("reasonCode").asInt()).isEqualTo(7);
    assertThat(error(hold(host, userId(ann), false))).isEqualTo("INVALID_PARAMETERS");
  }

  @Test
  void onlyHostsPutPeopleOutAndNobodyPutsOutTheHost() {
    TestAttendee host = host();
    TestAttendee ann = join("Ann", "{}");
    assertThat(error(hold(ann, userId(host), true))).isEqualTo("INSUFFICIENT_PRIVILEGES");
    assertThat(error(expel(ann, userId(host)))).isEqualTo("INSUFFICIENT_PRIVILEGES");
    assertThat(error(expel(host, userId(host)))).isEqualTo("INVALID_OPERATION");
    assertThat(error(hold(host, userId(host), true))).isEqualTo("INVALID_OPERATION");
    assertThat(error(expel(host, 7))).isEqualTo("INVALID_PARAMETERS");
    host.call("makeCoHost", "{'userId': " + userId(ann) + "}");
    assertThat(error(expel(ann, userId(host)))).isEqualTo("INVALID_OPERATION");
  }

  @Test
  void theHostKeyMakesAHostWhereThereIsNone() {
    String user = "/v2/users/tutorials@school.example";
    String key = caller.get(user).body().path("host_key").asText();
    String claim = "{'hostKey': '" + key + "'}";
    TestAttendee ann = join("Ann", "{}");
    assertThat(error(ann.call("claimHostWithHostKey", "{'hostKey': 'guess'}")))
        .isEqualTo("INVALID_PARAMETERS");
    assertThat(ann.call("claimHostWithHostKey", claim).path("type").asText()).isEqualTo("success");
    assertThat(ann.awaitEvent("role_changed").path("role").asText()).isEqualTo("HOST");
    TestAttendee ben = join("Ben", "{}");
    assertThat(error(ben.call("claimHostWithHostKey", claim))).isEqualTo("INVALID_OPERATION");
  }
}
