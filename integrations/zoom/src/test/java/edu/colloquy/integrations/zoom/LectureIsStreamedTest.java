package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.simulators.zoom.RtmsApp;
import edu.colloquy.simulators.zoom.RtmsRefused;
import edu.colloquy.simulators.zoom.RtmsRequest;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** RTMS of a meeting that has started is started and stopped over REST. */
class LectureIsStreamedTest {
  /** An RTMS app that only notes what it is asked for. */
  private static final class Notes implements RtmsApp {
    final List<RtmsRequest> started = new CopyOnWriteArrayList<>();
    final List<RtmsRequest> stopped = new CopyOnWriteArrayList<>();

    @Override
    public void start(RtmsRequest request) throws RtmsRefused {
      if (!request.clientId().equals("rtms-app")) {
        throw RtmsRefused.notAllowed();
      }
      started.add(request);
    }

    @Override
    public void stop(RtmsRequest request) {
      stopped.add(request);
    }
  }

  private final Notes app = new Notes();

  @Test
  void itIsStartedInTheNameOfTheHostAndStopped() throws MeetingRefused {
    try (Campus campus = new Campus()) {
      campus.simulator.install(app);
      Meeting meeting = campus.meetings().create(Account.session("1", "Ada"));
      campus.joins("Ada", meeting, "");

      campus.meetings().startRtms(meeting);
      campus.meetings().stopRtms(meeting);

      assertThat(app.started).hasSize(1);
      RtmsRequest request = app.started.getFirst();
      assertThat(request.meetingUuid()).isEqualTo(meeting.uuid());
      assertThat(request.operatorId()).isEqualTo(meeting.hostId());
      assertThat(request.meeting().participants()).hasSize(1);
      assertThat(app.stopped).hasSize(1);
    }
  }

  @Test
  void aMeetingThatHasNotStartedHasNothingToStream() {
    try (Campus campus = new Campus()) {
      campus.simulator.install(app);
      Meeting meeting = campus.meetings().create(Account.session("1", "Ada"));
      assertThatThrownBy(() -> campus.meetings().startRtms(meeting))
          .hasMessageContaining("PATCH /live_meetings/{meetingId}/rtms_app/status answered 400")
          .hasMessageContaining("not in progress");
    }
  }

  @Test
  void anAccountWithoutTheDeveloperPackIsTold() throws MeetingRefused {
    try (Campus campus = new Campus()) {
      Meeting meeting = campus.meetings().create(Account.session("1", "Ada"));
      campus.joins("Ada", meeting, "");
      assertThatThrownBy(() -> campus.meetings().startRtms(meeting))
          .hasMessageContaining("(code 2310)")
          .hasMessageContaining("Buy Zoom's Developer Pack");
      assertThat(campus.account.pauses).isEmpty();
    }
  }

  @Test
  void anAppThatIsNotAllowedIsTold() throws MeetingRefused {
    try (Campus campus = new Campus()) {
      campus.simulator.install(app);
      campus.account.with("ZOOM_RTMS_CLIENT_ID", "another");
      Meeting meeting = campus.meetings().create(Account.session("1", "Ada"));
      campus.joins("Ada", meeting, "");
      assertThatThrownBy(() -> campus.meetings().startRtms(meeting))
          .hasMessageContaining("(code 2308)")
          .hasMessageContaining("authorised");
    }
  }
}
