package edu.colloquy.domain.rtms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.session.SessionChange;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.session.SessionTrigger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamsAreFollowedFromTheirStartTest {
  private final Lecture lecture = new Lecture();

  @Test
  void aMeetingOfOursThatStartsHasItsStreamStartedUnlessItRuns() {
    assertThat(lecture.startRtms.meetingStarted(lecture.meeting.id(), lecture.meeting.uuid()))
        .isTrue();
    assertThat(lecture.started).containsExactly(lecture.meeting);
    lecture.begins();
    assertThat(lecture.startRtms.meetingStarted(lecture.meeting.id(), lecture.meeting.uuid()))
        .isFalse();
    assertThat(lecture.started).hasSize(1);
  }

  @Test
  void aMeetingOfSomebodyElseIsLeftAlone() {
    assertThat(lecture.startRtms.meetingStarted("99", "x==")).isFalse();
    assertThat(lecture.started).isEmpty();
  }

  private boolean meetingStartsWith(RtmsStarter starter) {
    return new StartRtms(lecture.sessions, lecture.rtms, starter)
        .meetingStarted(lecture.meeting.id(), lecture.meeting.uuid());
  }

  @Test
  void aSessionGoesOnWithoutWhatZoomWillNotHave() {
    assertThat(
            meetingStartsWith(
                meeting -> {
                  throw ServiceException.refused("Zoom", "no Developer Pack (code 2310)");
                }))
        .isFalse();
  }

  @Test
  void aSessionGoesOnWithoutAnRtmsApp() {
    assertThat(
            meetingStartsWith(
                meeting -> {
                  throw new IllegalStateException("ZOOM_RTMS_CLIENT_ID is not set");
                }))
        .isFalse();
  }

  @Test
  void aFailureThatMayPassIsToldSoThatTheWebhookComesAgain() {
    assertThatThrownBy(
            () ->
                meetingStartsWith(
                    meeting -> {
                      throw ServiceException.passing("Zoom", "429", null);
                    }))
        .hasMessageContaining("429");
  }

  @Test
  void aStreamIsAJobThatKnowsItsSession() {
    lecture.begins();
    assertThat(lecture.jobs)
        .containsExactly(
            new RtmsJob(
                1,
                lecture.meeting.uuid(),
                "s1",
                List.of("wss://rtms.example/1"),
                Optional.of(lecture.session.id().toString())));
    assertThat(lecture.stream().isActive()).isTrue();
    assertThat(lecture.stream().sessionId()).contains(lecture.session.id());
  }

  @Test
  void anInterruptionIsCountedOnceHoweverOftenItIsTold() {
    lecture.begins();
    lecture.clock.advance(Duration.ofSeconds(5));
    lecture.streams.interrupted(lecture.meeting.uuid(), "s1", lecture.clock.instant());
    lecture.streams.interrupted(lecture.meeting.uuid(), "s1", lecture.clock.instant());
    lecture.streams.interrupted(lecture.meeting.uuid(), "another", lecture.clock.instant());
    assertThat(lecture.stream().interruptions()).isEqualTo(1);
    assertThat(lecture.stream().interruptedAt()).contains(lecture.clock.instant());
  }

  @Test
  void aNewServerOfARunningStreamIsKeptWithItsFirstStart() {
    lecture.begins();
    RtmsStream before = lecture.stream();
    lecture.clock.advance(Duration.ofSeconds(5));
    lecture.streams.started(
        lecture.meeting.uuid(), "s1", List.of("wss://rtms.example/2"), lecture.clock.instant());
    assertThat(lecture.stream().serverUrls()).containsExactly("wss://rtms.example/2");
    assertThat(lecture.stream().startedAt()).isEqualTo(before.startedAt());
    assertThat(lecture.stream().offeredAt()).isEqualTo(lecture.clock.instant());
  }

  @Test
  void aStreamThatWasStoppedDoesNotComeBackByALateWebhook() {
    lecture.begins();
    lecture.streams.stopped(lecture.meeting.uuid(), "s1", 6, lecture.clock.instant());
    lecture.begins();
    assertThat(lecture.stream().isActive()).isFalse();
    assertThat(lecture.stream().stopReason()).contains("the meeting ended (6)");
    assertThat(lecture.jobs).hasSize(1);
  }

  @Test
  void aStreamThatFailedIsStartedAgainOnceWhileTheSessionGoesOn() {
    lecture.begins();
    lecture.streams.stopped(lecture.meeting.uuid(), "s1", 19, lecture.clock.instant());
    lecture.streams.stopped(lecture.meeting.uuid(), "s1", 19, lecture.clock.instant());
    assertThat(lecture.started).containsExactly(lecture.meeting);
  }

  @Test
  void aStreamThatFailedAfterTheSessionStaysStopped() {
    lecture.begins();
    new SessionLifecycle(lecture.sessions, lecture.clock)
        .apply(lecture.session.id(), SessionTrigger.END_REQUESTED, "enough");
    lecture.streams.stopped(lecture.meeting.uuid(), "s1", 24, lecture.clock.instant());
    assertThat(lecture.started).isEmpty();
    assertThat(lecture.sessions.changes(lecture.session.id()))
        .extracting(SessionChange::cause)
        .contains("enough");
  }

  @Test
  void aStreamThatSomebodyStoppedStaysStopped() {
    lecture.begins();
    lecture.streams.stopped(lecture.meeting.uuid(), "s1", 1, lecture.clock.instant());
    assertThat(lecture.started).isEmpty();
  }
}
