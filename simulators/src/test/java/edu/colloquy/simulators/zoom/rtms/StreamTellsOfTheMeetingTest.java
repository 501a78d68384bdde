package edu.colloquy.simulators.zoom.rtms;

import static edu.colloquy.simulators.zoom.rtms.AppSocket.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.zoom.TestAttendee;
import org.junit.jupiter.api.Test;

/** Events, states, and the ways in which a stream ends. */
class StreamTellsOfTheMeetingTest {
  @Test
  void anAppIsToldWhoComesSpeaksAndGoes() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      AppSocket signaling = lecture.signaling();
      signaling.send(
          "{'msg_type': 5, 'events': [{'event_type': 2, 'subscribe': true},"
              + " {'event_type': 3, 'subscribe': true}, {'event_type': 4, 'subscribe': true}]}");
      lecture.media(signaling, "all", 32, "");
      lecture.ready(signaling);
      signaling.await1(9); // By then the subscription, which has no answer, counts.

      lecture.professor.say("Good morning.");
      TestAttendee ann = TestAttendee.join(lecture.zoom, lecture.meeting, "Ann", "{}");

      JsonNode joined = signaling.awaitEvent(3).at("/participants/0");
      assertThat(joined.path("user_name").asText()).isEqualTo("Ann");
      assertThat(signaling.awaitEvent(2).path("user_name").asText()).isEqualTo("Prof. Gauss");
      assertThat(signaling.awaitEvent(1).path("timestamp").asLong())
          .isBetween(System.currentTimeMillis() - 10_000, System.currentTimeMillis());
      ann.send("{'type': 'leaveMeeting'}");
      assertThat(signaling.awaitEvent(4).at("/participants/0/user_id"))
          .isEqualTo(joined.path("user_id"));
    }
  }

  @Test
  void anAppThatDidNotAskIsToldOfTheFirstPacketAlone() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      AppSocket signaling = lecture.signaling();
      AppSocket media = lecture.media(signaling, "all", 32, "");
      lecture.ready(signaling);

      TestAttendee.join(lecture.zoom, lecture.meeting, "Ann", "{}").awaitEvent("joined");
      lecture.professor.say("Good morning.");
      media.awaitTranscript("Good morning.");

      assertThat(signaling.of(6)).hasSize(1);
      assertThat(signaling.events(1)).hasSize(1);
    }
  }

  @Test
  void statesAreToldAndCanBeAskedFor() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      AppSocket signaling = lecture.signaling();
      lecture.media(signaling, "all", 32, "");
      lecture.ready(signaling);

      assertThat(signaling.await1(8).path("state").asInt()).isEqualTo(1);
      JsonNode session = signaling.await1(9);
      assertThat(session.path("state").asInt()).isEqualTo(2);
      signaling.send("{'msg_type': 19, 'rtms_stream_id': '" + lecture.streamId() + "'}");
      assertThat(signaling.await1(20).path("state").asInt()).isEqualTo(1);
      signaling.send(
          "{'msg_type': 10, 'rtms_session_id': '"
              + session.path("rtms_session_id").asText()
              + "'}");
      assertThat(signaling.await1(11).path("state").asInt()).isEqualTo(2);
      signaling.send("{'msg_type': 10, 'rtms_session_id': 'another'}");
      soon()
          .untilAsserted(
              () ->
                  assertThat(signaling.of(11).getLast().path("status_code").asInt()).isEqualTo(40));
      signaling.send("{'msg_type': 28, 'user_id': 1, 'subscribe': true}");
      assertThat(signaling.await1(29).path("status_code").asInt()).isEqualTo(10);
    }
  }

  @Test
  void aMeetingThatEndsEndsItsStreamWithAllThatWasSaid() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      AppSocket signaling = lecture.signaling();
      AppSocket media = lecture.media(signaling, "all", 32, "");
      lecture.ready(signaling);
      lecture.professor.say("That was all");
      soon().until(() -> !lecture.professor.said().isEmpty());
      soon().until(() -> media.of(14).size() > 5);

      lecture.endMeeting();

      JsonNode stopped = lecture.awaitWebhook("meeting.rtms_stopped", 1);
      assertThat(stopped.path("stop_reason").asInt()).isEqualTo(6);
      signaling.awaitClosed();
      media.awaitClosed();
      assertThat(media.transcript()).isEqualTo("That was all");
      JsonNode state = signaling.of(8).getLast();
      assertThat(state.path("state").asInt()).isEqualTo(4);
      assertThat(state.path("reason").asInt()).isEqualTo(6);
      assertThat(signaling.of(9).getLast().path("state").asInt()).isEqualTo(5);
    }
  }

  @Test
  void anAppCanCloseItsStream() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      AppSocket signaling = lecture.signaling();

      signaling.send("{'msg_type': 21, 'rtms_stream_id': '" + lecture.streamId() + "'}");

      assertThat(signaling.await1(22).path("reason").asText()).isEqualTo("OK");
      assertThat(lecture.awaitWebhook("meeting.rtms_stopped", 1).path("stop_reason").asInt())
          .isEqualTo(20);
      signaling.awaitClosed();
    }
  }

  @Test
  void aStreamIsStartedAndStoppedByRest() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS.withAutoStart(false))) {
      assertThat(rest(lecture, "start", "another-app", "")).isEqualTo(400);
      assertThat(rest(lecture, "start", Lecture.SETTINGS.clientId(), "nobody")).isEqualTo(400);
      assertThat(rest(lecture, "start", Lecture.SETTINGS.clientId(), "")).isEqualTo(204);
      String first = lecture.streamId();
      assertThat(rest(lecture, "stop", Lecture.SETTINGS.clientId(), "")).isEqualTo(204);
      assertThat(lecture.awaitWebhook("meeting.rtms_stopped", 1).path("stop_reason").asInt())
          .isEqualTo(2);

      assertThat(rest(lecture, "start", Lecture.SETTINGS.clientId(), "")).isEqualTo(204);

      soon().until(() -> lecture.webhooks("meeting.rtms_started").size() == 2);
      assertThat(lecture.webhooks("meeting.rtms_started"))
          .extracting(one -> one.path("rtms_stream_id").asText())
          .contains(first)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aStreamInSomebodysNameStopsWhenTheyLeave() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS.withAutoStart(false))) {
      TestAttendee ann = TestAttendee.join(lecture.zoom, lecture.meeting, "Ann", "{}");
      String annsId = ann.awaitEvent("joined").path("user_id").asText();
      assertThat(rest(lecture, "start", Lecture.SETTINGS.clientId(), annsId)).isEqualTo(204);
      assertThat(lecture.started().path("operator_id").asText()).isEqualTo(annsId);

      ann.send("{'type': 'leaveMeeting'}");

      assertThat(lecture.awaitWebhook("meeting.rtms_stopped", 1).path("stop_reason").asInt())
          .isEqualTo(3);
    }
  }

  private static int rest(Lecture lecture, String action, String clientId, String participant) {
    return lecture
        .caller
        .call(
            "PATCH",
            "/v2/live_meetings/" + lecture.meeting.path("id").asText() + "/rtms_app/status",
            "{'action': '%s', 'settings': {'client_id': '%s', 'participant_user_id': '%s'}}"
                .formatted(action, clientId, participant))
        .status();
  }
}
