package edu.colloquy.simulators.zoom.rtms;

import static edu.colloquy.simulators.zoom.rtms.AppSocket.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.HeardWord;
import edu.colloquy.simulators.zoom.TestAttendee;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an app gets of a lecture. */
class MainSessionIsStreamedTest {
  private static final String SENTENCE = "A fraction is a part of a whole.";

  @Test
  void whatIsSaidIsWrittenWithItsSpeakerAndTimes() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      AppSocket signaling = lecture.signaling();
      AppSocket media = lecture.media(signaling, "all", 8, "{'transcript': {'src_language': 14}}");
      lecture.ready(signaling);
      long before = System.currentTimeMillis();

      lecture.professor.say(SENTENCE + " Half of it is one of two.");

      media.awaitTranscript(SENTENCE + " Half of it is one of two.");
      assertThat(media.of(17)).hasSize(2);
      JsonNode content = media.of(17).getFirst().path("content");
      assertThat(content.path("user_name").asText()).isEqualTo("Prof. Gauss");
      assertThat(content.path("user_id").asInt()).isEqualTo(16_778_240);
      assertThat(content.path("language").asInt()).isEqualTo(14);
      assertThat(content.path("start_time").asLong())
          .isBetween(before, content.path("end_time").asLong())
          .isEqualTo(content.path("timestamp").asLong());
      assertThat(content.path("end_time").asLong())
          .isLessThan(System.currentTimeMillis())
          .isLessThanOrEqualTo(media.of(17).getLast().at("/content/start_time").asLong() + 50);
      assertThat(media.of(14)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 8000, 20", "1, 16000, 100", "2, 32000, 40", "3, 48000, 1000"})
  void eachVoiceComesByItselfAtTheRateAskedFor(int sampleRate, int hz, int sendRateMs)
      throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      TestAttendee ann = TestAttendee.join(lecture.zoom, lecture.meeting, "Ann", "{}");
      ann.awaitEvent("joined");
      AppSocket signaling = lecture.signaling();
      AppSocket media =
          lecture.media(
              signaling,
              "audio",
              1,
              "{'audio': {'sample_rate': %d, 'data_opt': 2, 'send_rate': %d}}"
                  .formatted(sampleRate, sendRateMs));
      lecture.ready(signaling);

      lecture.professor.say("one two three");
      ann.say("four five six");

      soon()
          .untilAsserted(
              () -> {
                assertThat(words(media, "Prof. Gauss", hz)).isEqualTo("one two three");
                assertThat(words(media, "Ann", hz)).isEqualTo("four five six");
              });
      assertThat(media.of(14))
          .allSatisfy(
              packet ->
                  assertThat(packet.at("/content/length").asInt())
                      .isEqualTo(hz / 1000 * 2 * sendRateMs));
      List<Long> times = times(media, "Ann");
      for (int i = 1; i < times.size(); i++) {
        assertThat(times.get(i) - times.get(i - 1)).isEqualTo(sendRateMs);
      }
    }
  }

  @Test
  void allVoicesAreOneWhereMixedAndSilenceHasNoPackets() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      AppSocket signaling = lecture.signaling();
      AppSocket media = lecture.media(signaling, "all", 32, "");
      lecture.ready(signaling);

      lecture.professor.say("one two three");
      media.awaitTranscript("one two three");

      JsonNode content = media.of(14).getFirst().path("content");
      assertThat(content.path("user_id").asInt(-1)).isZero();
      assertThat(content.has("user_name")).isFalse();
      int packets = media.of(14).size();
      assertThat(packets).isLessThan(100);
      soon().during(java.time.Duration.ofMillis(300)).until(() -> media.of(14).size() == packets);
    }
  }

  @Test
  void nothingFlowsBeforeTheAppIsReadyAndThenNothingIsLost() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      lecture.professor.say("Before anybody listened.");
      soon().until(() -> !lecture.professor.said().isEmpty());
      AppSocket signaling = lecture.signaling();
      AppSocket media = lecture.media(signaling, "all", 32, "");
      lecture.professor.say("And after.");
      soon().until(() -> lecture.professor.said().size() == 2);
      assertThat(media.messages).hasSize(1);

      lecture.ready(signaling);

      media.awaitTranscript("Before anybody listened. And after.");
      soon()
          .untilAsserted(
              () ->
                  assertThat(words(media, "", 16_000))
                      .isEqualTo("Before anybody listened. And after."));
    }
  }

  @Test
  void anAppThatWantsNoBufferGetsWhatIsSaidFromThenOn() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      lecture.professor.say("Before anybody listened.");
      soon().until(() -> !lecture.professor.said().isEmpty());
      AppSocket signaling =
          lecture.signalingSocket().send(lecture.handshake(1).put("buffer_data", false));
      AppSocket media = lecture.media(signaling, "all", 32, "");
      lecture.ready(signaling);
      signaling.await1(9);

      lecture.professor.say("And after.");

      media.awaitTranscript("And after.");
    }
  }

  @Test
  void aBreakoutRoomIsNotHeard() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      AppSocket signaling = lecture.signaling();
      signaling.send("{'msg_type': 5, 'events': [{'event_type': 4, 'subscribe': true}]}");
      AppSocket media = lecture.media(signaling, "all", 32, "");
      lecture.ready(signaling);
      signaling.await1(9); // By then the subscription, which has no answer, counts.
      TestAttendee host =
          TestAttendee.join(
              lecture.zoom, lecture.meeting, "Host", "{'zak': '" + lecture.caller.zak() + "'}");
      host.awaitEvent("joined");
      openRoomsAndEnter(host);
      signaling.awaitEvent(4);

      host.say("only for this room");
      lecture.professor.say("For all of you.");

      media.awaitTranscript("For all of you.");
    }
  }

  private static void openRoomsAndEnter(TestAttendee host) {
    host.call("openBreakoutRooms", "{}");
    host.call("joinBreakoutRoom", "{'roomId': '" + host.roomId("Room 1") + "'}");
    host.awaitEvent("breakout_room_joined");
  }

  /** What is heard in the audio of one speaker, an empty name for all. */
  private static String words(AppSocket media, String name, int hz) {
    Ear ear = new Ear(hz);
    List<HeardWord> heard = new ArrayList<>();
    for (JsonNode packet : media.of(14)) {
      if (packet.at("/content/user_name").asText().equals(name)) {
        byte[] pcm = Base64.getDecoder().decode(packet.at("/content/data").asText());
        short[] samples = new short[pcm.length / 2];
        ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        heard.addAll(ear.listen(samples, 0, samples.length));
      }
    }
    heard.addAll(ear.listen(new short[hz], 0, hz));
    return String.join(" ", heard.stream().map(HeardWord::text).toList());
  }

  private static List<Long> times(AppSocket media, String name) {
    return media.of(14).stream()
        .filter(packet -> packet.at("/content/user_name").asText().equals(name))
        .map(packet -> packet.at("/content/timestamp").asLong())
        .toList();
  }
}
