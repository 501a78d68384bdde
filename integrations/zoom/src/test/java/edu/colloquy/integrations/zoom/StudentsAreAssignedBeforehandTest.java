package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingRequest;
import edu.colloquy.domain.meeting.MeetingRequest.BreakoutRoom;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.simulators.zoom.ZoomSettings;
import edu.colloquy.simulators.zoom.ZoomUser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Students are assigned to rooms by e-mail, within the limits of the account. */
class StudentsAreAssignedBeforehandTest {
  private static MeetingRequest rooms(int count) {
    String[] students =
        IntStream.rangeClosed(1, count).mapToObj(n -> "Student" + n).toArray(String[]::new);
    return Account.session("1", students);
  }

  private static MeetingRequest of(BreakoutRoom... rooms) {
    return new MeetingRequest(
        new SessionId("ses_1"), "Sets", Duration.ofMinutes(9), Optional.empty(), List.of(rooms));
  }

  @Test
  void moreRoomsThanThePlanHasAreRefusedBeforeAnyCall() {
    Account account = new Account(URI.create("http://127.0.0.1:1"));
    assertThatThrownBy(() -> account.meetings().create(rooms(51)))
        .hasMessageContaining("may have 50 breakout rooms, and 51 are planned")
        .hasMessageContaining("Make two sessions of it")
        .hasMessageContaining("ZOOM_BREAKOUT_ROOMS");
    assertThat(account.tokensFetched()).isZero();
  }

  @Test
  void aLargerPlanHasMore() {
    try (Campus campus = new Campus()) {
      campus.account.with("ZOOM_BREAKOUT_ROOMS", "100");
      Meeting meeting = campus.account.meetings().create(rooms(51));
      assertThat(campus.meetings().find(meeting.id()).orElseThrow().rooms()).hasSize(51);
    }
  }

  @Test
  void moreStudentsThanMayBeAssignedAreRefused() {
    try (Campus campus = new Campus()) {
      campus.account.with("ZOOM_BREAKOUT_PARTICIPANTS", "2");
      assertThatThrownBy(() -> campus.account.meetings().create(rooms(3)))
          .hasMessageContaining("2 people may be put into breakout rooms beforehand, and 3")
          .hasMessageContaining("ZOOM_BREAKOUT_PARTICIPANTS");
    }
  }

  @Test
  void aLimitThatIsNoNumberIsTold() {
    try (Campus campus = new Campus()) {
      campus.account.with("ZOOM_BREAKOUT_ROOMS", "many");
      assertThatThrownBy(campus.account::zoom)
          .hasMessageContaining("ZOOM_BREAKOUT_ROOMS has to be a number, not many");
    }
  }

  @Test
  void aStudentWithoutAnEmailGetsARoomAllTheSame() {
    try (Campus campus = new Campus()) {
      Meeting meeting = campus.meetings().create(of(new BreakoutRoom("Guest", "")));
      ZoomMeeting now = campus.meetings().find(meeting.id()).orElseThrow();
      assertThat(now.rooms()).containsExactly(new ZoomMeeting.Room("Guest", List.of()));
    }
  }

  @Test
  void twoRoomsOfOneNameAreRefused() {
    try (Campus campus = new Campus()) {
      MeetingRequest twins =
          of(new BreakoutRoom("A", "a@x.example"), new BreakoutRoom("A", "b@x.example"));
      assertThatThrownBy(() -> campus.meetings().create(twins))
          .hasMessageContaining("two breakout rooms are named A");
    }
  }

  @Test
  void aHostWithoutALicenceIsRefusedWithTheCure() {
    ZoomUser basic = ZoomUser.of(Account.OWNER, "Tutorials").basic();
    try (Campus campus = new Campus(ZoomSettings.defaults().withUsers(List.of(basic)))) {
      assertThatThrownBy(() -> campus.meetings().create(rooms(1)))
          .hasMessageContaining(Account.OWNER + " is a Basic user")
          .hasMessageContaining("Assign a licence");
    }
  }

  @Test
  void whatZoomRefusesIsToldFieldByField() {
    try (Campus campus = new Campus()) {
      MeetingRequest bad = of(new BreakoutRoom("A", "nobody"), new BreakoutRoom("", "b@x.example"));
      assertThatThrownBy(() -> campus.meetings().create(bad))
          .hasMessageContaining("POST /users/{userId}/meetings answered 400 Validation Failed.")
          .hasMessageContaining(
              "settings.breakout_room.rooms.participants: Not an e-mail address: nobody.")
          .hasMessageContaining("settings.breakout_room.rooms.name: A room needs a name.")
          .hasMessageContaining("(code 300)")
          .extracting(e -> ((edu.colloquy.domain.ServiceException) e).requestId())
          .satisfies(id -> assertThat(id.orElseThrow()).startsWith("v=2.0;"));
    }
  }
}
