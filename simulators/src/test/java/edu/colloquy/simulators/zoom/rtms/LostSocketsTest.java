package edu.colloquy.simulators.zoom.rtms;

import static edu.colloquy.simulators.zoom.rtms.AppSocket.soon;
import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Seen;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sockets that are lost, by whosever doing, and what an app can still get. */
class LostSocketsTest {
  /** Keep-alives every 100 ms, and two seconds to come back. */
  private static final RtmsSettings BRISK =
      Lecture.SETTINGS.withTimings(
          new RtmsTimings(
              Duration.ofMillis(100),
              Duration.ofSeconds(2),
              Duration.ofSeconds(2),
              Duration.ofSeconds(2)));

  /** Keep-alives as fast, and Zoom's own time to come back. */
  private static final RtmsSettings WATCHFUL =
      Lecture.SETTINGS.withTimings(
          new RtmsTimings(
              Duration.ofMillis(100),
              RtmsTimings.zoom().signalingReturn(),
              RtmsTimings.zoom().mediaReturn(),
              RtmsTimings.zoom().buffered()));

  @Test
  void keepAlivesThatAreAnsweredKeepBothSockets() throws Exception {
    try (Lecture lecture = new Lecture(WATCHFUL)) {
      AppSocket signaling = lecture.signaling();
      AppSocket media = lecture.media(signaling, "all", 32, "");

      soon().until(() -> signaling.of(12).size() > 6 && media.of(12).size() > 6);

      assertThat(signaling.closedWith + media.closedWith).isZero();
      assertThat(lecture.webhooks("meeting.rtms_interrupted")).isEmpty();
    }
  }

  @Test
  void anAppThatAnswersNoneOnSignallingLosesBothAndThenTheStream() throws Exception {
    try (Lecture lecture = new Lecture(BRISK)) {
      AppSocket signaling = lecture.signaling();
      AppSocket media = lecture.media(signaling, "all", 32, "");
      signaling.answersKeepAlive = false;
      int answered = signaling.of(12).size();

      lecture.awaitWebhook("meeting.rtms_interrupted", 1);
      assertThat(signaling.of(12)).hasSizeBetween(answered + 3, answered + 5);
      signaling.awaitClosed();
      media.awaitClosed();

      assertThat(lecture.awaitWebhook("meeting.rtms_stopped", 1).path("stop_reason").asInt())
          .isEqualTo(24);
    }
  }

  @Test
  void aMediaSocketThatAnswersNoneIsCutAloneAndCanComeBack() throws Exception {
    try (Lecture lecture = new Lecture(WATCHFUL)) {
      AppSocket signaling = lecture.signaling();
      AppSocket media = lecture.media(signaling, "all", 32, "");
      lecture.ready(signaling);
      media.answersKeepAlive = false;

      signaling.awaitEvent(7);
      assertThat(signaling.of(8).getLast().path("state").asInt()).isEqualTo(2);
      AppSocket again = lecture.media(signaling, "all", 32, "");
      lecture.ready(signaling);
      lecture.professor.say("There we are.");

      again.awaitTranscript("There we are.");
      assertThat(signaling.of(8).getLast().path("state").asInt()).isEqualTo(1);
      assertThat(lecture.webhooks("meeting.rtms_stopped")).isEmpty();
    }
  }

  @Test
  void aMediaSocketThatStaysAwayEndsTheStream() throws Exception {
    try (Lecture lecture = new Lecture(BRISK)) {
      AppSocket signaling = lecture.signaling();
      lecture.media(signaling, "all", 32, "").vanish();

      signaling.awaitEvent(7);

      assertThat(lecture.awaitWebhook("meeting.rtms_stopped", 1).path("stop_reason").asInt())
          .isEqualTo(19);
    }
  }

  @Test
  void aStreamThatNobodyConnectsToEndsAfterAMinute() throws Exception {
    JumpingClock clock = new JumpingClock();
    try (Lecture lecture = new Lecture(Lecture.SETTINGS.withClock(clock))) {
      lecture.started();
      clock.jump(Duration.ofSeconds(58));
      AppSocket signaling = lecture.signaling();
      clock.jump(Duration.ofSeconds(63));
      assertThat(lecture.webhooks("meeting.rtms_stopped")).isEmpty();
      assertThat(signaling.closedWith).isZero();

      clock.jump(Duration.ofSeconds(3));

      assertThat(lecture.awaitWebhook("meeting.rtms_stopped", 1).path("stop_reason").asInt())
          .isEqualTo(11);
    }
  }

  @Test
  void signallingCanComeBackAndNothingIsLost() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      AppSocket signaling = lecture.signaling();
      AppSocket media = lecture.media(signaling, "all", 32, "");
      lecture.ready(signaling);
      lecture.professor.say("Before the line broke.");
      media.awaitTranscript("Before the line broke.");

      signaling.vanish();
      lecture.awaitWebhook("meeting.rtms_interrupted", 1);
      media.awaitClosed();
      lecture.professor.say("While it was broken.");
      soon().until(() -> lecture.professor.said().size() == 2);
      AppSocket signalingAgain = lecture.signaling();
      AppSocket mediaAgain = lecture.media(signalingAgain, "all", 32, "");
      lecture.ready(signalingAgain);

      mediaAgain.awaitTranscript("While it was broken.");
    }
  }

  @Test
  void aServerThatFailsOffersTheSameStreamAgain() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS)) {
      AppSocket signaling = lecture.signaling();
      AppSocket media = lecture.media(signaling, "all", 32, "");
      String stream = lecture.streamId();

      lecture.zoom.rtms().failOver(lecture.meeting.path("id").asText());

      assertThat(lecture.awaitWebhook("meeting.rtms_started", 2).path("rtms_stream_id").asText())
          .isEqualTo(stream);
      signaling.awaitClosed();
      media.awaitClosed();
      assertThat(lecture.webhooks("meeting.rtms_interrupted")).isEmpty();
    }
  }

  @Test
  void onRequestMediaAndThenSignallingBreakInMidSpeechAndEveryWordArrives() throws Exception {
    try (Lecture lecture = new Lecture(Lecture.SETTINGS, Fault.RTMS_DROP)) {
      List<String> sentences =
          List.of(
              "A fraction is a part of a whole and has two numbers.",
              "The upper one counts the parts that are meant by it.",
              "The lower one says how many parts make the whole thing.",
              "If both are the same then the fraction is one.");
      AppSocket signaling = lecture.signaling();
      AppSocket media = lecture.media(signaling, "all", 32, "");
      lecture.ready(signaling);
      sentences.subList(0, 2).forEach(lecture.professor::say);

      signaling.awaitEvent(7);
      media.awaitClosed();
      AppSocket second = lecture.media(signaling, "all", 32, "");
      lecture.ready(signaling);
      sentences.subList(2, 4).forEach(lecture.professor::say);
      lecture.awaitWebhook("meeting.rtms_interrupted", 1);
      second.awaitClosed();
      AppSocket signalingAgain = lecture.signaling();
      AppSocket third = lecture.media(signalingAgain, "all", 32, "");
      lecture.ready(signalingAgain);

      soon()
          .untilAsserted(
              () ->
                  assertThat(
                          (media.transcript()
                                  + " "
                                  + second.transcript()
                                  + " "
                                  + third.transcript())
                              .strip()
                              .replaceAll(" +", " "))
                      .isEqualTo(String.join(" ", sentences)));
      assertThat(lecture.log.observations())
          .extracting(seen -> seen.what())
          .filteredOn(Seen.FAULT::equals)
          .hasSize(2);
    }
  }
}
