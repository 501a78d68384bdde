package edu.colloquy.domain.rtms;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.contract.jobs.RtmsStart;
import edu.colloquy.domain.session.SessionChange;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.session.SessionTrigger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamsAreFollowedFromTheirStartTest {
  private final Lecture lecture = new Lecture();

  private RtmsStart wanted() {
    return new RtmsStart(1, lecture.session.id().toString(), lecture.meeting.uuid());
  }

  @Test
  void theStreamOfAMeetingOfOursThatStartsIsAskedForByAWorkerUnlessItRuns() {
    lecture.streams.meetingStarted(lecture.meeting.id(), lecture.meeting.uuid());
    assertThat(lecture.work).containsExactly(wanted());
    lecture.begins();
    lecture.work.clear();
    lecture.streams.meetingStarted(lecture.meeting.id(), lecture.meeting.uuid());
    assertThat(lecture.work).isEmpty();
  }

  @Test
  void aMeetingOfSomebodyElseIsLeftAlone() {
    lecture.streams.meetingStarted("99", "x==");
    assertThat(lecture.work).isEmpty();
  }

  @Test
  void aStreamIsAJobThatKnowsItsSession() {
    lecture.begins();
    assertThat(lecture.work)
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
    assertThat(lecture.work).hasSize(1);
  }

  @Test
  void aStreamThatZoomLostIsAskedForAgainOnceWhileTheSessionGoesOn() {
    lecture.begins();
    lecture.streams.stopped(lecture.meeting.uuid(), "s1", 19, lecture.clock.instant());
    lecture.streams.stopped(lecture.meeting.uuid(), "s1", 19, lecture.clock.instant());
    assertThat(lecture.work).hasSize(2).endsWith(wanted());
  }

  @Test
  void aStreamThatZoomLostAfterTheSessionStaysStopped() {
    lecture.begins();
    new SessionLifecycle(lecture.sessions, lecture.clock)
        .apply(lecture.session.id(), SessionTrigger.END_REQUESTED, "enough");
    lecture.streams.stopped(lecture.meeting.uuid(), "s1", 24, lecture.clock.instant());
    assertThat(lecture.work).hasSize(1);
    assertThat(lecture.sessions.changes(lecture.session.id()))
        .extracting(SessionChange::cause)
        .contains("enough");
  }

  @Test
  void aStreamThatSomebodyStoppedStaysStopped() {
    lecture.begins();
    lecture.streams.stopped(lecture.meeting.uuid(), "s1", 1, lecture.clock.instant());
    assertThat(lecture.work).hasSize(1);
  }

  @Test
  void aStreamThatWasGivenUpIsTakenUpAgainWhenZoomOffersItAnew() {
    lecture.begins();
    lecture.rtms.save(lecture.stream().failed("no answer", lecture.clock.instant()));
    lecture.begins();
    assertThat(lecture.stream().isActive()).isFalse();
    lecture.clock.advance(Duration.ofSeconds(5));
    lecture.begins();
    assertThat(lecture.stream().isActive()).isTrue();
    assertThat(lecture.stream().failed()).isFalse();
    assertThat(lecture.work).hasSize(2);
  }
}
