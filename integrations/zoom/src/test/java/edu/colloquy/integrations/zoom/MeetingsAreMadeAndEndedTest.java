package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingRequest;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.MeetingRole;
import edu.colloquy.simulators.zoom.meeting.Participant;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A session's meeting is made, entered by its host, changed, and ended. */
class MeetingsAreMadeAndEndedTest {
  private static final MeetingRequest REQUEST = Account.session("1", "Ada", "Emil");
  private static final Meeting UNKNOWN = new Meeting("123456789", "", "", "", Account.OWNER);

  @Test
  void theHostEntersAMeetingWithTheRoomsThatWerePlanned() throws MeetingRefused {
    try (Campus campus = new Campus()) {
      Meeting meeting = campus.meetings().create(REQUEST);
      assertThat(meeting.joinUrl()).contains(meeting.id());

      Participant host = campus.joins("Conductor", meeting, campus.meetings().hostKey(meeting));

      assertThat(host.role()).isEqualTo(MeetingRole.HOST);
      ZoomMeeting now = campus.meetings().find(meeting.id()).orElseThrow();
      assertThat(now.meeting()).isEqualTo(meeting);
      assertThat(now.started()).isTrue();
      assertThat(now.duration()).isEqualTo(Duration.ofMinutes(45));
      assertThat(now.rooms())
          .extracting(ZoomMeeting.Room::name, room -> room.participants().getFirst())
          .containsExactly(
              tuple("Ada", "ada@school.example"), tuple("Emil", "emil@school.example"));
    }
  }

  @Test
  void anUpdatePlansOtherRooms() {
    try (Campus campus = new Campus()) {
      Meeting meeting = campus.meetings().create(REQUEST);

      campus.meetings().update(meeting, Account.session("1", "Emil", "Ida", "Jon"));

      assertThat(campus.meetings().find(meeting.id()).orElseThrow().rooms())
          .extracting(ZoomMeeting.Room::name)
          .containsExactly("Emil", "Ida", "Jon");
      assertThatThrownBy(() -> campus.meetings().update(UNKNOWN, REQUEST))
          .hasMessageContaining("PATCH /meetings/{meetingId} answered 404")
          .hasMessageContaining("code 3001");
    }
  }

  @Test
  void aRunningMeetingIsEndedAndEndingItTwiceDoesNothing() throws MeetingRefused {
    try (Campus campus = new Campus()) {
      Meeting meeting = campus.meetings().create(REQUEST);
      campus.joins("Ada", meeting, "");
      campus.meetings().end(meeting);
      campus.meetings().end(meeting);
      assertThat(campus.count(Seen.MEETING_ENDED)).isOne();
      assertThat(campus.meetings().find(meeting.id())).isEmpty();
      assertThatThrownBy(() -> campus.joins("Emil", meeting, ""))
          .isInstanceOf(MeetingRefused.class);
    }
  }

  @Test
  void aMeetingThatNobodyEnteredIsRemoved() {
    try (Campus campus = new Campus()) {
      Meeting meeting = campus.meetings().create(REQUEST);
      campus.meetings().end(meeting);
      assertThatThrownBy(() -> campus.joins("Ada", meeting, "")).isInstanceOf(MeetingRefused.class);
    }
  }

  @Test
  void aMeetingThatSomebodyIsInIsNotRemoved() throws MeetingRefused {
    try (Campus campus = new Campus()) {
      Meeting meeting = campus.meetings().create(REQUEST);
      Participant ada = campus.joins("Ada", meeting, "");
      var refused =
          catchThrowableOfType(ServiceException.class, () -> campus.meetings().delete(meeting));
      assertThat(refused).hasMessageContaining("in progress").hasMessageContaining("code 3002");
      assertThat(refused.retryable()).isTrue();
      assertThat(campus.account.pauses).hasSize(RetryPolicy.MOST);
      ada.leave();
      campus.meetings().end(meeting);
      campus.meetings().delete(meeting);
    }
  }

  @Test
  void anOutageThatPassesIsNotNoticed() {
    try (Campus campus = new Campus(Fault.ZOOM_5XX)) {
      assertThat(campus.meetings().create(REQUEST).id()).isNotEmpty();
      assertThat(campus.count(Seen.FAULT)).isEqualTo(3);
      assertThat(campus.account.pauses)
          .hasSize(3)
          .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ZERO, Duration.ofSeconds(1)));
    }
  }

  @Test
  void anOutageWhileEndingIsNotTakenForAMeetingThatIsGone() throws Exception {
    try (ScriptedZoom zoom = new ScriptedZoom().answers(503, "<html>Service Unavailable</html>")) {
      Account account = new Account(zoom.url());
      var failed =
          catchThrowableOfType(ServiceException.class, () -> account.meetings().end(UNKNOWN));
      assertThat(failed).hasMessageContaining("503").hasMessageContaining("readable");
      assertThat(failed.retryable()).isTrue();
      assertThat(zoom.calls).hasSize(1 + RetryPolicy.MOST);
    }
  }
}
