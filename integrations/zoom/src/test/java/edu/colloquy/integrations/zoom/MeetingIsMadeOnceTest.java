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

  /** Only the answer to the meeting is to be lost, not the one to the token before. */
  private void fetchToken() {
    meetings.find("1");
  }

  private long meetingsAskedFor() {
    return line.requests.stream().filter(one -> one.matches("POST .*/meetings")).count();
  }

  @Test
  void aLostAnswerMakesNoSecondMeeting() {
    fetchToken();
    line.cut("POST", 1);

    Meeting meeting = meetings.create(REQUEST);

    assertThat(campus.count(Seen.MEETING_CREATED)).isOne();
    assertThat(meetingsAskedFor()).isOne();
    assertThat(account.pauses).hasSize(1);
    assertThat(campus.meetings().find(meeting.id()).orElseThrow().meeting()).isEqualTo(meeting);
    assertThat(meeting.passcode()).isNotEmpty();
  }

  @Test
  void aBadGatewayMakesNoSecondMeeting() {
    fetchToken();
    line.spoil("POST", 1);
    meetings.create(REQUEST);
    assertThat(campus.count(Seen.MEETING_CREATED)).isOne();
    assertThat(meetingsAskedFor()).isOne();
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
  void aMeetingOnALaterPageIsFound() throws IOException {
    String other = "{'next_page_token':'2','meetings':[{'id':1,'agenda':'Faculty meeting'}]}";
    String ours = "{'next_page_token':'','meetings':[{'id':2,'agenda':'Colloquy session ses_1'}]}";
    try (ScriptedZoom zoom =
        new ScriptedZoom()
            .answers(200, "{'type':2}")
            .answers(200, other)
            .answers(200, ours)
            .answers(200, "{'id':2,'uuid':'u','password':'sesame'}")) {
      Meeting found = new Account(zoom.url()).meetings().create(REQUEST);
      assertThat(found.id()).isEqualTo("2");
      assertThat(found.passcode()).isEqualTo("sesame");
      assertThat(zoom.calls.get(2)).contains("next_page_token=2");
      assertThat(zoom.calls).noneMatch(call -> call.startsWith("POST"));
    }
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
