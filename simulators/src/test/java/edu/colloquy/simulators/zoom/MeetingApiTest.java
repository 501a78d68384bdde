package edu.colloquy.simulators.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scheduling meetings over REST. */
class MeetingApiTest {
  private static final String USER = "/v2/users/tutorials@school.example";

  private final ZoomSimulator zoom =
      new ZoomSimulator(
          ZoomSettings.defaults().withBreakoutLimits(new BreakoutLimits(3, 4)),
          Faults.none(),
          new WireLog());
  private final ZoomCaller caller = new ZoomCaller(zoom.baseUrl());

  @AfterEach
  void close() {
    zoom.close();
  }

  @Test
  void aMeetingIsCreatedWithItsRoomsAndCanBeRead() {
    JsonNode created = caller.createMeeting();

    var read = caller.get("/v2/meetings/" + created.path("id").asText());

    assertThat(created.path("id").isIntegralNumber()).isTrue();
    assertThat(created.path("join_url").asText())
        .startsWith(zoom.baseUrl() + "/j/" + created.path("id").asText() + "?pwd=");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body().path("status").asText()).isEqualTo("waiting");
    assertThat(read.body().path("password").asText()).isEqualTo("sesame");
    assertThat(read.body().path("host_email").asText()).isEqualTo("tutorials@school.example");
    assertThat(read.body().at("/settings/breakout_room/rooms/1/name").asText()).isEqualTo("Room 2");
    assertThat(read.http().headers().firstValue("x-zm-trackingid")).isPresent();
  }

  @Test
  void aPatchChangesWhatItNamesAndKeepsTheRest() {
    String meeting = "/v2/meetings/" + caller.createMeeting().path("id").asText();

    var patched = caller.call("PATCH", meeting, "{'topic': 'Decimals', 'settings': {'a': 1}}");

    JsonNode after = caller.get(meeting).body();
    assertThat(patched.status()).isEqualTo(204);
    assertThat(after.path("topic").asText()).isEqualTo("Decimals");
    assertThat(after.path("duration").asInt()).isEqualTo(30);
    assertThat(after.at("/settings/breakout_room/rooms")).hasSize(2);
  }

  @Test
  void aDeletedMeetingIsGone() {
    String meeting = "/v2/meetings/" + caller.createMeeting().path("id").asText();

    assertThat(caller.call("DELETE", meeting, "").status()).isEqualTo(204);

    var read = caller.get(meeting);
    assertThat(read.status()).isEqualTo(404);
    assertThat(read.body().path("code").asInt()).isEqualTo(3001);
  }

  @Test
  void aMeetingThatIsNotGoingOnCannotBeEnded() {
    String meeting = "/v2/meetings/" + caller.createMeeting().path("id").asText();

    var refused = caller.call("PUT", meeting + "/status", "{'action': 'end'}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("message").asText()).contains("not in progress");
  }

  @Test
  void everyFieldThatBreaksARuleIsNamed() {
    var refused =
        caller.call(
            "POST",
            USER + "/meetings",
            """
            {'type': 7, 'password': 'far too long', 'settings': {'breakout_room': {'rooms': [
              {'name': 'A', 'participants': ['nobody']}, {'name': 'A'}, {'name': ''}, {'name': 'D'}
            ]}}}
            """);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("code").asInt()).isEqualTo(300);
    assertThat(refused.body().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "type",
            "password",
            "settings.breakout_room.rooms",
            "settings.breakout_room.rooms.participants",
            "settings.breakout_room.rooms.name",
            "settings.breakout_room.rooms.name");
  }

  @Test
  void moreParticipantsThanThePlanAllowsAreRefused() {
    var refused =
        caller.call(
            "POST",
            USER + "/meetings",
            "{'settings': {'breakout_room': {'enable': true, 'rooms': [{'name': 'A',"
                + " 'participants': ['a@x', 'b@x', 'c@x', 'd@x', 'e@x']}]}}}");

    assertThat(refused.body().at("/errors/0/message").asText()).contains("4");
  }

  @Test
  void aBodyThatIsNoJsonObjectIsRefused() {
    assertThat(caller.call("POST", USER + "/meetings", "{").body().path("code").asInt())
        .isEqualTo(300);
    assertThat(caller.call("POST", USER + "/meetings", "[]").status()).isEqualTo(400);
  }

  @Test
  void aUserIsFoundByEmailAndByIdAndAStrangerIsNot() {
    String id = caller.get(USER).body().path("id").asText();

    assertThat(caller.get("/v2/users/" + id).body().path("email").asText())
        .isEqualTo("tutorials@school.example");
    var stranger = caller.get("/v2/users/nobody@school.example");
    assertThat(stranger.status()).isEqualTo(404);
    assertThat(stranger.body().path("code").asInt()).isEqualTo(1001);
  }
}
