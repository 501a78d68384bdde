package edu.colloquy.integrations.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingRequest;
import edu.colloquy.simulators.Seen;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session has one meeting, whatever becomes of the answers on their way. */
class MeetingIsMadeOnceTest {
  private static final MeetingRequest REQUEST = Account.session("1", "Ada", "Emil");

  private final Campus campus = new Campus();
  private final LossyLine line;
  private final Account account;
  private final ZoomMeetings meetings;

  MeetingIsMadeOnceTest() throws IOException {
    line = new LossyLine(campus.simulator.baseUrl());
    account = new Account(line.url());
    meetings = account.meetings();
  }

  @AfterEach
  void close() {
    line.close();
    campus.close();
  }

  @Test
  void aLostAnswerMakesNoSecondMeeting() {
    line.cut("POST", 1);
    account.zoom().users().get(Account.OWNER); // The token's own answer is not the one to be lost.

    Meeting meeting = meetings.create(REQUEST);

    assertThat(campus.count(Seen.MEETING_CREATED)).isOne();
    assertThat(campus.meetings().find(meeting.id()).orElseThrow().meeting()).isEqualTo(meeting);
    assertThat(meeting.passcode()).isNotEmpty();
  }

  @Test
  void aBadGatewayMakesNoSecondMeeting() {
    account.zoom().users().get(Account.OWNER);
    line.spoil("POST", 2);
    meetings.create(REQUEST);
    assertThat(campus.count(Seen.MEETING_CREATED)).isOne();
  }

  @Test
  void aProcessThatDiedBeforeItStoredTheMeetingMakesNoSecondOne() {
    Meeting first = meetings.create(REQUEST);
    Meeting again = new Account(line.url()).meetings().create(REQUEST);
    assertThat(again).isEqualTo(first);
    assertThat(campus.count(Seen.MEETING_CREATED)).isOne();
  }

  @Test
  void anotherSessionGetsAnotherMeeting() {
    Meeting first = meetings.create(REQUEST);
    Meeting other = meetings.create(Account.session("2", "Ida"));
    assertThat(other.id()).isNotEqualTo(first.id());
  }

  @Test
  void aMeetingBehindManyOthersIsFound() {
    for (int session = 0; session < 3; session++) {
      meetings.create(Account.session("other" + session, "Ida"));
    }
    Meeting first = meetings.create(REQUEST);
    assertThat(meetings.create(REQUEST)).isEqualTo(first);
  }

  @Test
  void lostAnswersToOtherCallsAreAskedForAgain() {
    Meeting meeting = meetings.create(REQUEST);
    line.cut("GET", 2);
    assertThat(meetings.hostKey(meeting)).isNotEmpty();
    line.cut("DELETE", 1);
    meetings.end(meeting);
    assertThat(meetings.find(meeting.id())).isEmpty();
  }

  @Test
  void whenZoomCannotBeReachedItSaysSo() {
    line.close();
    assertThatThrownBy(() -> meetings.create(REQUEST))
        .hasMessageContaining("Zoom: cannot be reached at 127.0.0.1");
    assertThat(account.pauses).hasSize(RetryPolicy.MOST);
  }
}
