package edu.colloquy.simulators.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Being in a meeting: rooms, who hears whom, and how it ends. */
class MeetingRoomTest {
  private static final String ANN = "{'user_email': 'Ann@school.example'}";
  private static final String BEN = "{'user_email': 'ben@school.example'}";
  private static final String BOT = "{'customer_key': 'bot-1'}";

  private final WireLog log = new WireLog();
  private final ZoomSimulator zoom =
      new ZoomSimulator(
          ZoomSettings.defaults().withEndsAfterEmpty(Duration.ofMillis(200)), Faults.none(), log);
  private final ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
  private final JsonNode meeting = caller.createMeeting();

  @AfterEach
  void close() {
    zoom.close();
  }

  private TestAttendee host() {
    return TestAttendee.join(zoom, meeting, "Conductor", "{'zak': '" + caller.zak() + "'}");
  }

  @Test
  void peopleHearEachOtherInTheMainSession() {
    TestAttendee ann = TestAttendee.join(zoom, meeting, "Ann", ANN);
    TestAttendee ben = TestAttendee.join(zoom, meeting, "Ben", BEN);
    ben.awaitEvent("participant_joined");

    ann.say("hello over there");
    ben.awaitWords("hello over there");
    ben.say("hello yourself");

    ann.awaitWords("hello yourself");
    assertThat(ann.words).doesNotContain("over");
  }

  @Test
  void openRoomsTakeTheirPeopleAndKeepTheirVoices() {
    TestAttendee host = host();
    TestAttendee ann = TestAttendee.join(zoom, meeting, "Ann", ANN);
    assertThat(host.awaitEvent("joined").path("host").asBoolean()).isTrue();
    assertThat(ann.awaitEvent("joined").path("host").asBoolean()).isFalse();

    host.call("openBreakoutRooms", "{'options': {'isAutoJoinRoom': true}}");
    assertThat(ann.awaitEvent("breakout_room_joined").path("name").asText()).isEqualTo("Room 1");
    TestAttendee ben = TestAttendee.join(zoom, meeting, "Ben", BEN);
    assertThat(ben.awaitEvent("breakout_room_joined").path("name").asText()).isEqualTo("Room 2");
    TestAttendee bot = TestAttendee.join(zoom, meeting, "Tutor", BOT);
    host.assign(bot, "Room 1");
    bot.awaitEvent("breakout_room_joined");
    assertThat(bot.awaitEvent("participant_joined").path("room").asText()).isEqualTo("Room 1");

    bot.say("only for Ann");
    ann.awaitWords("only for Ann");

    assertThat(ben.words).isEmpty();
    assertThat(host.words).isEmpty();
    assertThat(ann.awaitEvent("participant_joined").path("customer_key").asText())
        .isEqualTo("bot-1");
  }

  @Test
  void whoMayNotEnterIsToldWhyAndDisconnected() {
    refused("{'passcode': 'guess'}", 3004);
    refused("{'meeting_number': '80000000000'}", 3001);
    refused("{'zak': 'made-up'}", 4013);
    refused("{'role': 1}", 3003);
    refused("{'type': 'leaveMeeting'}", 1);
  }

  @Test
  void anEndedMeetingSendsEverybodyHomeAndLetsNobodyIn() {
    TestAttendee ann = TestAttendee.join(zoom, meeting, "Ann", ANN);
    ann.awaitEvent("joined");
    String path = "/v2/meetings/" + meeting.path("id").asText();
    assertThat(caller.get(path).body().path("status").asText()).isEqualTo("started");
    assertThat(caller.call("DELETE", path, "").body().path("code").asInt()).isEqualTo(3002);

    assertThat(caller.call("PUT", path + "/status", "{'action': 'end'}").status()).isEqualTo(204);

    ann.awaitEvent("meeting_ended");
    await().untilAsserted(() -> assertThat(ann.closedWith).isEqualTo(1000));
    refused("{}", 4004);
    assertThat(caller.call("PUT", path + "/status", "{'action': 'end'}").status()).isEqualTo(400);
    assertThat(log.observations())
        .extracting(seen -> seen.what())
        .containsExactly(
            Seen.MEETING_CREATED,
            Seen.PARTICIPANT_JOINED,
            Seen.PARTICIPANT_LEFT,
            Seen.MEETING_ENDED);
  }

  @Test
  void aLostConnectionIsALeaveAndAnEmptyMeetingEnds() {
    TestAttendee ann = TestAttendee.join(zoom, meeting, "Ann", ANN);
    TestAttendee ben = TestAttendee.join(zoom, meeting, "Ben", BEN);
    ann.awaitEvent("participant_joined");

    ben.vanish();
    JsonNode left = ann.awaitEvent("participant_left");
    assertThat(left.path("user_email").asText()).isEqualTo("ben@school.example");
    ann.send("{'type': 'leaveMeeting'}");

    await()
        .untilAsserted(
            () ->
                assertThat(log.observations())
                    .extracting(seen -> seen.what())
                    .endsWith(Seen.PARTICIPANT_LEFT, Seen.MEETING_ENDED));
  }

  @Test
  void whatIsNotUnderstoodIsRefusedAndTheConnectionKept() {
    TestAttendee ann = TestAttendee.join(zoom, meeting, "Ann", ANN);
    ann.awaitEvent("joined");

    ann.send("not json");
    ann.send("{'type': 'dance'}");
    ann.sendAudio(ByteBuffer.allocate(100));

    assertThat(ann.awaitEvents("error", 3).getLast().path("reason").asText()).contains("640");
    int before = ann.frames.get();
    await().untilAsserted(() -> assertThat(ann.frames).hasValueGreaterThan(before + 5));
  }

  @Test
  void thePageShowsMeetingsRoomsAndPeople() throws Exception {
    TestAttendee ann = TestAttendee.join(zoom, meeting, "<b>Ann</b>", ANN);
    ann.awaitEvent("joined");

    String page = new String(zoom.baseUrl().toURL().openStream().readAllBytes());

    assertThat(page).contains("Fractions", "started", "Main session", "&lt;b&gt;Ann&lt;/b&gt;");
  }

  private void refused(String extra, int code) {
    TestAttendee stranger = TestAttendee.join(zoom, meeting, "Stranger", extra);
    assertThat(stranger.awaitEvent("error").path("code").asInt()).isEqualTo(code);
    await().untilAsserted(() -> assertThat(stranger.closedWith).isEqualTo(1008));
  }
}
