package edu.colloquy.simulators.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Live control of breakout rooms, as the Meeting SDK has it: who may do what, and when. */
class BreakoutRoomsTest {
  private static final String ANN = "{'user_email': 'Ann@school.example'}";
  private static final String AUTO_JOIN = "{'options': {'isAutoJoinRoom': true}}";

  private final ZoomSimulator zoom =
      new ZoomSimulator(
          ZoomSettings.defaults()
              .withBreakoutLimits(BreakoutLimits.STANDARD)
              .withUsers(
                  List.of(
                      ZoomUser.of("tutorials@school.example", "Tutorials"),
                      ZoomUser.of("prof@school.example", "Prof"),
                      ZoomUser.of("other@school.example", "Other"),
                      ZoomUser.of("basic@school.example", "Basic").basic())),
          Faults.none(),
          new WireLog());
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

  private static String user(TestAttendee who) {
    return "{'userId': " + userId(who) + "}";
  }

  private static int userId(TestAttendee who) {
    return who.awaitEvent("joined").path("user_id").asInt();
  }

  private static String error(JsonNode answer) {
    return answer.path("error").asText();
  }

  private static List<String> names(JsonNode rooms) {
    return StreamSupport.stream(rooms.spliterator(), false)
        .map(room -> room.path("name").asText())
        .toList();
  }

  @Test
  void theHostReadsWhatWasPlannedAndMakesMore() {
    TestAttendee host = host();
    assertThat(host.call("createBreakoutRoom", "{'data': ['Room 3', 'Room 4']}").path("type"))
        .hasToString("\"success\"");
    assertThat(names(host.call("getBreakoutRooms", "{}").path("result")))
        .containsExactly("Room 1", "Room 2", "Room 3", "Room 4");
    assertThat(host.call("getBreakoutRoomStatus", "{}").path("result").asInt()).isEqualTo(1);
  }

  @Test
  void noMoreRoomsAreMadeThanTheAccountMayHaveAndNoneWhileTheyAreOpen() {
    TestAttendee host = host();
    assertThat(error(host.call("createBreakoutRoom", "{'data': 49}")))
        .isEqualTo("INVALID_PARAMETERS");
    assertThat(error(host.call("createBreakoutRoom", "{'data': ''}")))
        .isEqualTo("INVALID_PARAMETERS");
    host.call("openBreakoutRooms", "{}");
    assertThat(error(host.call("createBreakoutRoom", "{'data': 'One more'}")))
        .isEqualTo("INVALID_OPERATION");
    assertThat(error(host.call("openBreakoutRooms", "{}"))).isEqualTo("INVALID_OPERATION");
  }

  @Test
  void aParticipantControlsNothingAndEntersTheAssignedRoomAlone() {
    TestAttendee host = host();
    TestAttendee bot = join("Tutor", "{'customer_key': 'bot-1'}");
    for (String function :
        List.of("createBreakoutRoom", "openBreakoutRooms", "closeBreakoutRooms", "makeHost")) {
      assertThat(error(bot.call(function, "{}"))).isEqualTo("INSUFFICIENT_PRIVILEGES");
    }
    String first = host.roomId("Room 1");
    String second = host.roomId("Room 2");
    assertThat(error(bot.call("joinBreakoutRoom", "{'roomId': '" + first + "'}")))
        .isEqualTo("INVALID_OPERATION");

    host.call("openBreakoutRooms", "{}");
    host.assign(bot, "Room 1");
    assertThat(bot.awaitEvent("breakout_room_invited").path("name").asText()).isEqualTo("Room 1");
    assertThat(names(bot.call("getBreakoutRooms", "{}").path("result"))).containsExactly("Room 1");
    assertThat(error(bot.call("joinBreakoutRoom", "{'roomId': '" + second + "'}")))
        .isEqualTo("INSUFFICIENT_PRIVILEGES");
    bot.call("joinBreakoutRoom", "{'roomId': '" + first + "'}");
    assertThat(bot.awaitEvent("breakout_room_joined").path("user_id").asInt())
        .isNotEqualTo(userId(bot));
  }

  @Test
  void onlySignedInPeopleWithADesktopClientArePreAssignedAndOnlyOnceRoomsAreOpen() {
    TestAttendee host = host();
    TestAttendee ann = join("Ann", ANN);
    TestAttendee guest = join("Ben", "{'user_email': 'ben@school.example', 'signed_in': false}");
    TestAttendee web = join("Ben", "{'user_email': 'ben@school.example', 'web': true}");
    assertThat(ann.eventsOf("breakout_room_joined")).isEmpty();

    host.call("openBreakoutRooms", AUTO_JOIN);

    ann.awaitEvent("breakout_room_joined");
    JsonNode unassigned = host.call("getUnassignedAttendeeList", "{}").path("result");
    assertThat(unassigned.findValuesAsText("userGuid")).containsExactly(uuid(guest), uuid(web));
    JsonNode rooms = host.call("getBreakoutRooms", "{}").path("result");
    assertThat(rooms.at("/0/attendees/0/userGuid").asText()).isEqualTo(uuid(ann));
    assertThat(rooms.at("/0/attendees/0/isInRoom").asBoolean()).isTrue();
  }

  private static String uuid(TestAttendee who) {
    return who.awaitEvent("joined").path("participant_uuid").asText();
  }

  @Test
  void whoIsInARoomIsMovedUnderTheIdOfTheMoment() {
    TestAttendee host = host();
    TestAttendee ann = join("Ann", ANN);
    host.call("openBreakoutRooms", AUTO_JOIN);
    int inRoom = ann.awaitEvent("breakout_room_joined").path("user_id").asInt();
    String second = host.roomId("Room 2");
    String target = "{'userId': %d, 'targetRoomId': '%s'}";
    assertThat(error(host.call("moveUserToBreakoutRoom", target.formatted(userId(ann), second))))
        .isEqualTo("INVALID_PARAMETERS");
    assertThat(error(host.call("assignUserToBreakoutRoom", target.formatted(inRoom, second))))
        .isEqualTo("INVALID_OPERATION");
    assertThat(error(host.call("moveUserToBreakoutRoom", target.formatted(inRoom, "nowhere"))))
        .isEqualTo("INVALID_PARAMETERS");

    host.call("moveUserToBreakoutRoom", target.formatted(inRoom, second));

    assertThat(ann.awaitEvents("breakout_room_joined", 2).getLast().path("name").asText())
        .isEqualTo("Room 2");
  }

  @Test
  void closingCountsDownAndBringsEveryoneBack() {
    TestAttendee host = host();
    TestAttendee ann = join("Ann", ANN);
    assertThat(error(host.call("broadcast", "{'content': 'hello'}")))
        .isEqualTo("INVALID_OPERATION");
    assertThat(error(host.call("openBreakoutRooms", "{'options': {'waitSeconds': 5}}")))
        .isEqualTo("INVALID_PARAMETERS");
    host.call("openBreakoutRooms", "{'options': {'isAutoJoinRoom': true, 'waitSeconds': 10}}");
    ann.awaitEvent("breakout_room_joined");
    host.call("broadcast", "{'content': 'ten seconds'}");
    assertThat(ann.awaitEvent("broadcast_message").path("content").asText())
        .isEqualTo("ten seconds");

    host.call("closeBreakoutRooms", "{}");

    assertThat(ann.awaitEvents("onRoomStatusChange", 2).getLast().path("countdown_seconds").asInt())
        .isEqualTo(10);
    assertThat(error(host.assign(ann, "Room 2"))).isNotEmpty();
    assertThat(ann.awaitEvent("main_session_joined").path("user_id").asInt())
        .isEqualTo(userId(ann));
    assertThat(ann.awaitEvents("onRoomStatusChange", 3).getLast().path("status").asInt())
        .isEqualTo(4);
    assertThat(error(host.call("closeBreakoutRooms", "{}"))).isEqualTo("INVALID_OPERATION");
  }

  @Test
  void aParticipantMayGoBackToTheMainSessionIfTheHostAllowsIt() {
    TestAttendee host = host();
    TestAttendee ann = join("Ann", ANN);
    assertThat(error(ann.call("leaveBreakoutRoom", "{}"))).isEqualTo("INVALID_OPERATION");
    host.call(
        "openBreakoutRooms",
        "{'options': {'isAutoJoinRoom': true, 'isBackToMainSessionEnabled': false,"
            + " 'needCountDown': false}}");
    ann.awaitEvent("breakout_room_joined");
    assertThat(error(ann.call("leaveBreakoutRoom", "{}"))).isEqualTo("INSUFFICIENT_PRIVILEGES");
    host.call("closeBreakoutRooms", "{}");
    ann.awaitEvent("main_session_joined");
    host.call("openBreakoutRooms", AUTO_JOIN);
    ann.awaitEvents("breakout_room_joined", 2);

    ann.call("leaveBreakoutRoom", "{}");

    ann.awaitEvents("main_session_joined", 2);
  }

  @Test
  void aHostWhoLeavesEndsTheMeetingUnlessSomebodyElseIsHostByThen() {
    TestAttendee host = host();
    TestAttendee ann = join("Ann", ANN);
    TestAttendee ben = join("Ben", "{}");
    host.call("makeHost", user(ann));
    assertThat(ann.awaitEvent("role_changed").path("role").asText()).isEqualTo("HOST");
    assertThat(host.awaitEvent("role_changed").path("role").asText()).isEqualTo("PARTICIPANT");
    host.send("{'type': 'leaveMeeting'}");
    ben.awaitEvent("participant_left");
    assertThat(ben.eventsOf("meeting_ended")).isEmpty();

    ann.send("{'type': 'leaveMeeting'}");

    ben.awaitEvent("meeting_ended");
  }

  @Test
  void aHostWhoseConnectionIsLostLeavesTheMeetingGoingOnAndIsHostAgain() {
    TestAttendee host = host();
    TestAttendee ann = join("Ann", ANN);
    TestAttendee ben = join("Ben", "{}");
    host.call("makeCoHost", user(ben));
    host.call("openBreakoutRooms", AUTO_JOIN);
    ann.awaitEvent("breakout_room_joined");

    host.vanish();

    assertThat(ben.awaitEvents("role_changed", 2).getLast().path("role").asText())
        .isEqualTo("HOST");
    TestAttendee again = host();
    assertThat(again.awaitEvent("joined").path("role").asText()).isEqualTo("HOST");
    assertThat(ben.awaitEvents("role_changed", 3).getLast().path("role").asText())
        .isEqualTo("CO_HOST");
    assertThat(again.call("getBreakoutRoomStatus", "{}").path("result").asInt()).isEqualTo(2);
    assertThat(ann.eventsOf("meeting_ended")).isEmpty();
  }

  @Test
  void aCoHostControlsRoomsButNotHosts() {
    TestAttendee host = host();
    TestAttendee ann = join("Ann", ANN);
    host.call("makeCoHost", user(ann));
    assertThat(ann.call("openBreakoutRooms", "{}").path("type").asText()).isEqualTo("success");
    assertThat(error(ann.call("makeHost", user(ann)))).isEqualTo("INSUFFICIENT_PRIVILEGES");
    assertThat(error(ann.call("endMeeting", "{}"))).isEqualTo("INSUFFICIENT_PRIVILEGES");
    assertThat(error(host.call("makeCoHost", "{'userId': 7}"))).isEqualTo("INVALID_PARAMETERS");
    host.send("{'type': 'endMeeting'}");
    ann.awaitEvent("meeting_ended");
  }

  @Test
  void anAlternativeHostIsHostUntilTheOwnerComes() {
    set("'alternative_hosts': 'prof@school.example; other@school.example'");
    TestAttendee professor = join("Prof", "{'user_email': 'prof@school.example'}");
    assertThat(professor.awaitEvent("joined").path("role").asText()).isEqualTo("HOST");
    host();
    assertThat(professor.awaitEvent("role_changed").path("role").asText()).isEqualTo("CO_HOST");
    TestAttendee other = join("Other", "{'user_email': 'other@school.example'}");
    assertThat(other.awaitEvent("joined").path("role").asText()).isEqualTo("PARTICIPANT");
  }

  @Test
  void nobodyIsAlternativeHostWithoutALicence() {
    for (String user : List.of("basic@school.example", "stranger@elsewhere.example")) {
      var answer =
          caller.call(
              "PATCH",
              "/v2/meetings/" + meeting.path("id").asText(),
              "{'settings': {'alternative_hosts': '" + user + "'}}");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body().at("/errors/0/message").asText()).contains("Unable to assign");
    }
  }

  @Test
  void whereThereIsAWaitingRoomTheHostLetsPeopleIn() {
    set("'waiting_room': true");
    TestAttendee host = host();
    TestAttendee ann = TestAttendee.join(zoom, meeting, "Ann", ANN);
    TestAttendee ben = TestAttendee.join(zoom, meeting, "Ben", "{}");
    ann.awaitEvent("in_waiting_room");
    List<JsonNode> waiting = host.awaitEvents("onUserIsInWaitingRoom", 2);
    assertThat(error(ann.call("getBreakoutRooms", "{}"))).isEqualTo("IMPROPER_MEETING_STATE");
    assertThat(ann.eventsOf("joined")).isEmpty();

    int userId = waiting.getFirst().path("user_id").asInt();
    host.call("putOnHold", "{'userId': %d, 'hold': false}".formatted(userId));
    assertThat(ann.awaitEvent("joined").path("user_id").asInt()).isEqualTo(userId);
    assertThat(ben.eventsOf("joined")).isEmpty();
    host.call("admitAll", "{}");

    ben.awaitEvent("joined");
  }

  @Test
  void whereNobodyMayJoinBeforeTheHostPeopleWaitForOne() {
    set("'join_before_host': false");
    TestAttendee ann = TestAttendee.join(zoom, meeting, "Ann", ANN);
    ann.awaitEvent("in_waiting_room");
    String path = "/v2/meetings/" + meeting.path("id").asText();
    assertThat(caller.get(path).body().path("status").asText()).isEqualTo("waiting");

    host();

    await().untilAsserted(() -> assertThat(ann.eventsOf("joined")).hasSize(1));
  }

  private void set(String setting) {
    caller.call(
        "PATCH", "/v2/meetings/" + meeting.path("id").asText(), "{'settings': {" + setting + "}}");
  }
}
