package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.simulators.zoom.WebhookEndpoint;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** RTMS of a meeting that has started is started and stopped over REST. */
class LectureIsStreamedTest {
  @Test
  void itIsStartedOnceAndStopped() throws MeetingRefused, IOException {
    try (Campus campus = new Campus(RtmsSettings.defaults());
        Mailbox webhooks = new Mailbox()) {
      campus.simulator.subscribe(new WebhookEndpoint(webhooks.url(), "secret"));
      Meeting meeting = campus.meetings().create(Account.session("1", "Ada"));
      campus.joins("Ada", meeting, "");

      campus.meetings().startRtms(meeting);
      campus.meetings().startRtms(meeting);
      await().untilAsserted(() -> assertThat(webhooks.count("meeting.rtms_started")).isOne());
      campus.meetings().stopRtms(meeting);

      await().untilAsserted(() -> assertThat(webhooks.count("meeting.rtms_stopped")).isOne());
      assertThat(webhooks.count("meeting.rtms_started")).isOne();
      assertThat(webhooks.letters()).anyMatch(body -> body.contains(meeting.uuid()));
    }
  }

  @Test
  void aMeetingThatHasNotStartedHasNothingToStream() {
    try (Campus campus = new Campus(RtmsSettings.defaults())) {
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
    try (Campus campus = new Campus(RtmsSettings.defaults())) {
      campus.account.with("ZOOM_RTMS_CLIENT_ID", "another");
      Meeting meeting = campus.meetings().create(Account.session("1", "Ada"));
      campus.joins("Ada", meeting, "");
      assertThatThrownBy(() -> campus.meetings().startRtms(meeting))
          .hasMessageContaining("(code 2308)")
          .hasMessageContaining("authorised");
    }
  }
}
