package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.simulators.zoom.RateLimits;
import edu.colloquy.simulators.zoom.ZoomSettings;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.Participant;
import edu.colloquy.simulators.zoom.meeting.RoomOption;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The users of the account, and who was in a meeting, page by page. */
class PeopleAreListedTest {
  private static edu.colloquy.simulators.zoom.ZoomUser user(String name) {
    return edu.colloquy.simulators.zoom.ZoomUser.of(name + "@school.example", name);
  }

  @Test
  void usersOfAllPagesAreListed() {
    var all =
        IntStream.rangeClosed(1, 650)
            .mapToObj(n -> n == 7 ? user("user7").basic() : user("user" + n))
            .toList();
    try (Campus campus = new Campus(ZoomSettings.defaults().withUsers(all))) {
      List<ZoomUser> users = campus.zoom.users().active();
      assertThat(users).hasSize(650).doesNotHaveDuplicates();
      assertThat(users)
          .filteredOn(user -> !user.licensed())
          .extracting(ZoomUser::displayName)
          .containsExactly("user7");
      assertThat(campus.zoom.users().get("user9@school.example")).isEqualTo(users.get(8));
    }
  }

  @Test
  void whoWasInAMeetingIsKnownWhenItIsOver() throws MeetingRefused {
    try (Campus campus = new Campus()) {
      Meeting meeting = campus.meetings().create(Account.session("1", "Ada", "Emil"));
      Participant ada = campus.joins("Ada", meeting, "");
      campus.joins("Tutorials", meeting, campus.meetings().hostKey(meeting));
      assertThatThrownBy(() -> campus.zoom.participants().past(meeting.uuid()))
          .hasMessageContaining("404")
          .hasMessageContaining("code 3001");
      ada.leave();
      campus.joins("Ada", meeting, "");
      campus.meetings().end(meeting);

      List<MeetingParticipant> past = campus.zoom.participants().past(meeting.uuid());

      assertThat(past)
          .extracting(MeetingParticipant::name)
          .containsExactlyInAnyOrder("Ada", "Ada", "Tutorials");
      assertThat(past).allSatisfy(one -> assertThat(one.left()).isAfterOrEqualTo(one.joined()));
      assertThat(past)
          .extracting(one -> one.zoomUserId().isPresent())
          .containsExactlyInAnyOrder(false, false, true);
      assertThat(campus.zoom.participants().past(meeting.id())).isEqualTo(past);
    }
  }

  @Test
  void aReportTellsRoomsAndWhatOurClientsSaidOfThemselves() throws MeetingRefused {
    try (Campus campus = new Campus()) {
      Meeting meeting = campus.meetings().create(Account.session("1", "Ada", "Emil"));
      Participant host = campus.joins("Tutorials", meeting, campus.meetings().hostKey(meeting));
      Participant ada = campus.joins("Ada", meeting, "");
      host.calls().openBreakoutRooms(new RoomOption(true, true, true, 60));
      String room = ada.roomUuid();
      assertThat(campus.zoom.participants().live(meeting.uuid()))
          .extracting(LiveParticipant::participantUuid, LiveParticipant::breakoutRoomId)
          .containsExactlyInAnyOrder(
              tuple(host.uuid(), Optional.empty()), tuple(ada.uuid(), Optional.of(room)));
      campus.meetings().end(meeting);

      List<MeetingParticipant> report = campus.zoom.participants().report(meeting.uuid());

      assertThat(report)
          .filteredOn(one -> one.name().equals("Ada"))
          .extracting(MeetingParticipant::customerKey, MeetingParticipant::breakoutRoomId)
          .containsExactly(
              tuple(Optional.of("key-Ada"), Optional.empty()),
              tuple(Optional.of("key-Ada"), Optional.of(room)));
    }
  }

  @Test
  void aMeetingThatNobodyIsInHasNoLiveParticipants() {
    try (Campus campus = new Campus()) {
      Meeting meeting = campus.meetings().create(Account.session("1", "Ada"));
      assertThatThrownBy(() -> campus.zoom.participants().live(meeting.id()))
          .hasMessageContaining("GET /metrics/meetings/{meetingId}/participants answered 404");
    }
  }

  @Test
  void uuidsThatBeginWithASlashAreFound() throws MeetingRefused {
    ZoomSettings settings =
        ZoomSettings.defaults()
            .withRateLimits(
                new RateLimits(
                    new RateLimits.Quota(100_000, 100_000),
                    new RateLimits.Quota(100_000, 100_000),
                    new RateLimits.Quota(100_000, 100_000),
                    100_000));
    try (Campus campus = new Campus(settings)) {
      Meeting meeting = campus.meetings().create(Account.session("0", "Ada"));
      for (int session = 1; !meeting.uuid().startsWith("/"); session++) {
        campus.meetings().delete(meeting);
        meeting = campus.meetings().create(Account.session("" + session, "Ada"));
      }
      campus.joins("Ada", meeting, "");
      campus.meetings().end(meeting);
      assertThat(campus.zoom.participants().past(meeting.uuid())).hasSize(1);
      assertThat(campus.zoom.participants().report(meeting.uuid())).hasSize(1);
    }
  }

  @Test
  void onlySuchUuidsAreEncodedTwice() {
    assertThat(MeetingUuid.inPath("/abc==")).isEqualTo("%252Fabc%253D%253D");
    assertThat(MeetingUuid.inPath("a//b+c==")).isEqualTo("a%252F%252Fb%252Bc%253D%253D");
    assertThat(MeetingUuid.inPath("a/b+c==")).isEqualTo("a%2Fb%2Bc%3D%3D");
    assertThat(MeetingUuid.inPath("81234567890")).isEqualTo("81234567890");
  }

  @Test
  void aPageThatLeadsToItselfIsNoEndlessList() throws IOException {
    try (ScriptedZoom zoom =
        new ScriptedZoom().answers(200, "{'next_page_token':'a','users':[{'id':'1'}]}")) {
      Account account = new Account(zoom.url());
      assertThatThrownBy(() -> account.zoom().users().active())
          .hasMessageContaining("leads to itself");
    }
  }

  @Test
  void anAnswerThatIsNoJsonIsAskedForAgain() throws IOException {
    try (ScriptedZoom zoom =
        new ScriptedZoom().answers(200, "<html>").answers(200, "{'users':[{'id':'1'}]}")) {
      assertThat(new Account(zoom.url()).zoom().users().active()).hasSize(1);
    }
  }

  @Test
  void aTimeThatIsNoneIsTold() throws IOException {
    String page = "{'participants':[{'join_time':'yesterday'}]}";
    try (ScriptedZoom zoom = new ScriptedZoom().answers(200, page)) {
      Account account = new Account(zoom.url());
      assertThatThrownBy(() -> account.zoom().participants().past("1"))
          .hasMessageContaining("a join_time that is no time");
    }
  }
}
