package edu.colloquy.domain.rtms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.contract.jobs.RtmsStart;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.session.SessionTrigger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamIsAskedForTest {
  private final Lecture lecture = new Lecture();
  private final List<Meeting> asked = new ArrayList<>();

  private void start(RtmsStarter zoom) {
    startRtms(zoom).start(wanted());
  }

  private StartRtms startRtms(RtmsStarter zoom) {
    return new StartRtms(lecture.sessions, lecture.rtms, zoom, new LectureAlerts(lecture.notifier));
  }

  private RtmsStart wanted() {
    return new RtmsStart(1, lecture.session.id().toString(), lecture.meeting.uuid());
  }

  private List<String> alerts() {
    return lecture.notifier.messages(ServerMessage.Alert.class).stream()
        .map(ServerMessage.Alert::detail)
        .toList();
  }

  @Test
  void unlessItRunsOrTheSessionIsOver() {
    start(asked::add);
    assertThat(asked).containsExactly(lecture.meeting);
    lecture.begins();
    start(asked::add);
    assertThat(asked).hasSize(1);

    lecture.streams.stopped(lecture.meeting.uuid(), Lecture.STREAM, 19, lecture.clock.instant());
    new SessionLifecycle(lecture.sessions, lecture.clock)
        .apply(lecture.session.id(), SessionTrigger.END_REQUESTED, "enough");
    start(asked::add);
    assertThat(asked).hasSize(1);
  }

  @Test
  void whatZoomWillNotHaveIsToldToWhoWatchesAndTheSessionGoesOn() {
    start(
        meeting -> {
          throw ServiceException.refused("Zoom", "no Developer Pack (code 2310)");
        });
    assertThat(alerts())
        .containsExactly(
            "The tutors do not hear what is said to the whole class."
                + " Zoom: no Developer Pack (code 2310)");
  }

  @Test
  void aSystemWithoutAnRtmsAppAlarmsNobody() {
    start(
        meeting -> {
          throw new IllegalStateException("ZOOM_RTMS_CLIENT_ID is not set");
        });
    assertThat(alerts()).isEmpty();
  }

  @Test
  void aFailureThatMayPassIsTriedAgainAndToldOnlyWhenItIsGivenUp() {
    ServiceException busy = ServiceException.passing("Zoom", "429", null);
    assertThatThrownBy(
            () ->
                start(
                    meeting -> {
                      throw busy;
                    }))
        .isSameAs(busy);
    assertThat(alerts()).isEmpty();
    startRtms(asked::add).giveUp(wanted(), busy.getMessage());
    assertThat(alerts()).singleElement().asString().endsWith("Zoom: 429");
  }
}
