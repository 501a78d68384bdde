package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingRequest;
import edu.colloquy.domain.meeting.MeetingRequest.BreakoutRoom;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.zoom.JoinRequest;
import edu.colloquy.simulators.zoom.ZoomSettings;
import edu.colloquy.simulators.zoom.ZoomSimulator;
import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import edu.colloquy.simulators.zoom.meeting.MeetingClient;
import edu.colloquy.simulators.zoom.meeting.MeetingEvent;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.MeetingRole;
import edu.colloquy.simulators.zoom.meeting.Participant;
import edu.colloquy.simulators.zoom.meeting.RoomOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A session's meeting is made, entered by its host, and ended. */
class MeetingsAreMadeAndEndedTest {
  private static final MeetingRequest REQUEST =
      new MeetingRequest(
          new SessionId("ses_4k7qz0000000000a"),
          "Linear functions",
          Duration.ofMinutes(45),
          Optional.empty(),
          List.of(
              new BreakoutRoom("Ada", "ada@school.example"),
              new BreakoutRoom("Emil", "emil@school.example")));

  private final WireLog log = new WireLog();

  private ZoomSimulator zoom(Fault... faults) {
    return new ZoomSimulator(ZoomSettings.defaults(), new Faults(Set.of(faults)), log);
  }

  private ZoomSimulator zoomOnPort(int port) {
    return new ZoomSimulator(ZoomSettings.defaults().withPort(port), Faults.none(), log);
  }

  private static Participant join(ZoomSimulator zoom, Meeting meeting, String zak)
      throws MeetingRefused {
    Attendee tutor = new Attendee("Tutor", "", "");
    return zoom.join(new JoinRequest(meeting.id(), meeting.passcode(), tutor, zak), new Silent());
  }

  @Test
  void theHostOpensTheRoomsThatWerePlanned() throws MeetingRefused {
    try (var zoom = zoom()) {
      ZoomMeetings meetings = new Account(zoom.baseUrl()).meetings();
      Meeting meeting = meetings.create(REQUEST);
      assertThat(meeting.joinUrl()).contains(meeting.id());
      Participant host = join(zoom, meeting, meetings.hostKey(meeting));
      assertThat(host.role()).isEqualTo(MeetingRole.HOST);
      host.calls().openBreakoutRooms(RoomOption.DEFAULT);
      host.calls().joinBreakoutRoom(host.calls().getBreakoutRooms().getLast().roomId());
      assertThat(host.roomName()).isEqualTo("Emil");
    }
  }

  @Test
  void aRunningMeetingIsEndedAndEndingItTwiceDoesNothing() throws MeetingRefused {
    try (var zoom = zoom()) {
      ZoomMeetings meetings = new Account(zoom.baseUrl()).meetings();
      Meeting meeting = meetings.create(REQUEST);
      join(zoom, meeting, meetings.hostKey(meeting));
      meetings.end(meeting);
      meetings.end(meeting);
      assertThat(log.observations())
          .extracting(seen -> seen.what())
          .contains(Seen.MEETING_CREATED, Seen.MEETING_ENDED);
      assertThatThrownBy(() -> join(zoom, meeting, "")).isInstanceOf(MeetingRefused.class);
    }
  }

  @Test
  void aMeetingThatNobodyEnteredIsRemoved() {
    try (var zoom = zoom()) {
      ZoomMeetings meetings = new Account(zoom.baseUrl()).meetings();
      Meeting meeting = meetings.create(REQUEST);
      meetings.end(meeting);
      assertThatThrownBy(() -> join(zoom, meeting, "")).isInstanceOf(MeetingRefused.class);
    }
  }

  @Test
  void oneTokenServesManyCalls() {
    try (var zoom = zoom()) {
      Account account = new Account(zoom.baseUrl());
      ZoomMeetings meetings = account.meetings();
      int perFetch = readsForOneToken(account, meetings);
      Meeting meeting = meetings.create(owned());
      meetings.hostKey(meeting);
      meetings.end(meeting);
      int forServiceUser = 1; // Who is alternative host of a meeting that a professor owns.
      assertThat(account.tokensFetched()).isEqualTo(perFetch + forServiceUser);
    }
  }

  @Test
  void aTokenThatZoomForgotIsRenewed() {
    ZoomSimulator before = zoom();
    int port = before.baseUrl().getPort();
    Account account = new Account(before.baseUrl());
    ZoomMeetings meetings = account.meetings();
    int perFetch = readsForOneToken(account, meetings);
    before.close();
    try (var _ = zoomOnPort(port)) {
      Meeting meeting = meetings.create(owned());
      assertThat(meetings.hostKey(meeting)).isNotEmpty();
    }
    assertThat(account.tokensFetched()).isEqualTo(2 * perFetch);
  }

  @Test
  void anOutageMayPass() {
    try (var zoom = zoom(Fault.ZOOM_5XX)) {
      ZoomMeetings meetings = new Account(zoom.baseUrl()).meetings();
      for (int attempt = 1; attempt <= 3; attempt++) {
        var failed = catchThrowableOfType(ServiceException.class, () -> meetings.create(REQUEST));
        assertThat(failed).hasMessageContaining("503");
        assertThat(failed.retryable()).isTrue();
        assertThat(failed.requestId()).isPresent();
      }
      assertThat(meetings.create(REQUEST).id()).isNotEmpty();
    }
  }

  @Test
  void anOutageWhileEndingIsNotTakenForAMeetingThatIsGone() {
    try (var zoom = zoom(Fault.ZOOM_5XX)) {
      ZoomMeetings meetings = new Account(zoom.baseUrl()).meetings();
      var meeting = new Meeting("123456789", "", "", "", Account.OWNER);
      assertThatThrownBy(() -> meetings.end(meeting)).hasMessageContaining("503");
    }
  }

  @Test
  void wrongCredentialsAreToldInZoomsWords() {
    try (var zoom = zoom()) {
      ZoomMeetings meetings =
          new Account(zoom.baseUrl()).with("ZOOM_CLIENT_SECRET", "wrong").meetings();
      var refused = catchThrowableOfType(ServiceException.class, () -> meetings.create(REQUEST));
      assertThat(refused).hasMessageContaining("Invalid client_id or client_secret");
      assertThat(refused.retryable()).isFalse();
      assertThat(meetings.check().valid()).isFalse();
      var meeting = new Meeting("123456789", "", "", "", Account.OWNER);
      assertThatThrownBy(() -> meetings.end(meeting)).hasMessageContaining("Invalid client_id");
    }
  }

  @Test
  void theRightCredentialsPassTheCheck() {
    try (var zoom = zoom()) {
      assertThat(new Account(zoom.baseUrl()).meetings().check().account()).contains(Account.OWNER);
    }
  }

  private static MeetingRequest owned() {
    return new MeetingRequest(
        REQUEST.session(),
        REQUEST.topic(),
        REQUEST.duration(),
        Optional.of(Account.OWNER),
        REQUEST.rooms());
  }

  /** Makes a first meeting, and says how often the secret was read for its token. */
  private static int readsForOneToken(Account account, ZoomMeetings meetings) {
    meetings.create(owned());
    return account.tokensFetched();
  }

  /** Somebody who neither speaks nor listens. */
  private static final class Silent implements MeetingClient {
    @Override
    public AudioFrame nextFrame() {
      return null;
    }

    @Override
    public void hear(AudioFrame frame) {}

    @Override
    public void event(MeetingEvent event) {}
  }
}
