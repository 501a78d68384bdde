package edu.colloquy.simulators.zoom.rtms;

import static edu.colloquy.simulators.zoom.rtms.AppSocket.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two apps of an account get the same meeting at the same time, each by a stream of its own. */
class EachAppHasItsStreamTest {
  private static final RtmsSettings OTHER =
      Lecture.SETTINGS.withCredentials("another-client", "another-secret");

  @Test
  void bothGetTheSameWordsAndNeitherCanHaveTheOthersStream() throws Exception {
    try (StreamedApp other = new StreamedApp(OTHER);
        Lecture lecture = new Lecture(Lecture.SETTINGS, OTHER, other)) {
      AppSocket media = connected(lecture);
      AppSocket otherMedia = connected(other);
      AppSocket thief = lecture.signalingSocket().send(other.handshake(1));
      assertThat(thief.await1(2).path("status_code").asInt()).isEqualTo(2);

      lecture.professor.say("A fraction is a part of a whole.");
      lecture.professor.say("Half of it is one of two.");

      soon().until(() -> media.of(17).size() == 2 && otherMedia.of(17).size() == 2);
      assertThat(contents(otherMedia)).isEqualTo(contents(media));
      assertThat(other.streamId()).isNotEqualTo(lecture.streamId());
    }
  }

  @Test
  void whatIsStoppedForOneGoesOnForTheOther() throws Exception {
    RtmsSettings byRest = OTHER.withAutoStart(false);
    try (StreamedApp other = new StreamedApp(byRest);
        Lecture lecture = new Lecture(Lecture.SETTINGS, byRest, other)) {
      AppSocket media = connected(lecture);
      change(lecture, "start");
      connected(other);
      change(lecture, "stop");
      other.awaitWebhook("meeting.rtms_stopped", 1);

      lecture.professor.say("A fraction is a part of a whole.");

      media.awaitTranscript("A fraction is a part of a whole.");
      assertThat(lecture.webhooks("meeting.rtms_stopped")).isEmpty();
      assertThat(other.webhooks).hasSize(2);
    }
  }

  private static AppSocket connected(StreamedApp app) {
    AppSocket signaling = app.signaling();
    AppSocket media = app.media(signaling, "all", 8, "");
    app.ready(signaling);
    signaling.await1(9);
    return media;
  }

  private static void change(Lecture lecture, String action) {
    int status =
        lecture
            .caller
            .call(
                "PATCH",
                "/v2/live_meetings/" + lecture.meeting.path("id").asText() + "/rtms_app/status",
                "{'action': '%s', 'settings': {'client_id': '%s'}}"
                    .formatted(action, OTHER.clientId()))
            .status();
    assertThat(status).isEqualTo(204);
  }

  private static List<JsonNode> contents(AppSocket media) {
    return media.of(17).stream().map(message -> message.path("content")).toList();
  }
}
