package edu.colloquy.simulators.zoom.rtms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.zoom.ZoomCaller;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who gets a stream, and how the others are refused. */
class HandshakesTest {
  @Test
  void theWebhookIsFlatAndNamesTheStream() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      JsonNode started = lecture.started();

      assertThat(started.properties())
          .extracting(field -> field.getKey())
          .containsExactlyInAnyOrder(
              "meeting_uuid", "rtms_stream_id", "operator_id", "server_urls");
      assertThat(started.path("meeting_uuid")).isEqualTo(lecture.meeting.path("uuid"));
      assertThat(started.path("rtms_stream_id").asText()).matches("[0-9a-f]{32}");
      assertThat(started.path("server_urls").asText()).startsWith("ws://127.0.0.1:");
    }
  }

  @Test
  void signallingIsRefusedForWhatIsWrongWithIt() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      ObjectNode good = lecture.handshake(1);

      refused(lecture, good.deepCopy().put("signature", "00ff"), 3);
      refused(lecture, good.deepCopy().put("meeting_uuid", "another"), 3);
      refused(lecture, good.deepCopy().put("rtms_stream_id", "another"), 2);
      refused(lecture, good.deepCopy().put("protocol_version", 7), 4);
      refused(lecture, good.deepCopy().put("msg_type", 3), 1);
      AppSocket garbage = lecture.signalingSocket().send("{{");
      assertThat(garbage.await1(2).path("status_code").asInt()).isEqualTo(4);

      AppSocket first = lecture.signaling();
      refused(lecture, good, 8);
      assertThat(first.closedWith).isZero();
    }
  }

  @Test
  void whatHasNoScopeHasNoUrlAndIsRefused() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS.withScopes(Set.of(MediaType.TRANSCRIPT)))) {
      AppSocket signaling = lecture.signaling();

      assertThat(signaling.await1(2).at("/media_server/server_urls").properties())
          .extracting(field -> field.getKey())
          .containsExactly("transcript", "all");
      refusedMedia(signaling, "all", lecture.mediaRequest(1, ""), 9);
      refusedMedia(signaling, "all", lecture.mediaRequest(9, ""), 9);
      refusedMedia(signaling, "all", lecture.mediaRequest(2, ""), 10);
    }
  }

  @Test
  void eachMediumIsCarriedByOneSocket() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      AppSocket signaling = lecture.signaling();
      lecture.media(signaling, "audio", 1, "");

      refusedMedia(signaling, "audio", lecture.mediaRequest(1, ""), 16);
      refusedMedia(signaling, "all", lecture.mediaRequest(32, ""), 16);
      refusedMedia(signaling, "audio", lecture.mediaRequest(8, ""), 7);
      lecture.media(signaling, "transcript", 8, "");
      refusedMedia(signaling, "all", lecture.mediaRequest(32, ""), 15);
      refusedMedia(signaling, "all", lecture.mediaRequest(0, ""), 14);
      refusedMedia(signaling, "all", lecture.mediaRequest(9, "").put("signature", "00ff"), 3);
    }
  }

  @Test
  void whatIsNotAskedForIsFilledIn() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      AppSocket media = lecture.media(lecture.signaling(), "all", 32, "");

      assertThat(media.await1(4).path("media_params"))
          .isEqualTo(
              ZoomCaller.json(
                  """
                  {'audio': {'content_type': 2, 'sample_rate': 1, 'channel': 1, 'codec': 1,
                             'data_opt': 1, 'send_rate': 20},
                   'transcript': {'content_type': 5, 'src_language': 9, 'enable_lid': true}}
                  """));
      assertThat(media.await1(4).path("payload_encrypted").asBoolean(true)).isFalse();
    }
  }

  @Test
  void parametersAreRefusedByTheField() throws Exception {
    Map<String, Integer> refusals =
        Map.of(
            "{'audio': 5}", 18,
            "{'audio': {'content_type': 5}}", 19,
            "{'audio': {'sample_rate': 4}}", 20,
            "{'audio': {'channel': 2}}", 21,
            "{'audio': {'codec': 4}}", 22,
            "{'audio': {'data_opt': 3}}", 23,
            "{'audio': {'send_rate': 30}}", 24,
            "{'transcript': []}", 36,
            "{'transcript': {'content_type': 2}}", 37,
            "{'transcript': {'src_language': 99}}", 43);
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      AppSocket signaling = lecture.signaling();

      refusals.forEach(
          (params, status) ->
              refusedMedia(signaling, "all", lecture.mediaRequest(9, params), status));
      AppSocket media = lecture.media(signaling, "all", 1, "{'audio': {'send_rate': 4000}}");
      assertThat(media.await1(4).at("/media_params/audio/send_rate").asInt()).isEqualTo(1000);
    }
  }

  private static void refused(Lecture lecture, JsonNode handshake, int status) {
    AppSocket socket = lecture.signalingSocket().send(handshake);
    JsonNode answer = socket.await1(2);
    assertThat(answer.path("status_code").asInt()).isEqualTo(status);
    assertThat(answer.path("reason").asText()).isNotEmpty();
    socket.awaitClosed();
  }

  private static void refusedMedia(
      AppSocket signaling, String kind, JsonNode handshake, int status) {
    String url = signaling.await1(2).at("/media_server/server_urls/" + kind).asText();
    AppSocket socket = new AppSocket(url).send(handshake);
    assertThat(socket.await1(4).path("status_code").asInt()).isEqualTo(status);
    socket.awaitClosed();
  }
}
