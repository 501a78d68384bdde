package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.zoom.meeting.MeetingClient;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.Participant;

/** The door of all meetings: checks number, passcode and ZAK. Thread-safe. */
final class Admission {
  private final Meetings meetings;
  private final Tokens<ZoomUser> zaks;

  Admission(Meetings meetings, Tokens<ZoomUser> zaks) {
    this.meetings = meetings;
    this.zaks = zaks;
  }

  Participant join(JoinRequest request, MeetingClient client) throws MeetingRefused {
    Meeting meeting =
        meetings.find(request.meetingNumber()).orElseThrow(MeetingRefused::unknownMeeting);
    if (!meeting.opensWith(request.passcode())) {
      throw MeetingRefused.wrongPasscode();
    }
    return meeting.live().join(request.attendee(), isHost(request.zak(), meeting), client);
  }

  private boolean isHost(String zak, Meeting meeting) throws MeetingRefused {
    if (zak.isEmpty()) {
      return false;
    }
    return switch (zaks.check(zak)) {
      case Tokens.Check.Valid<ZoomUser>(ZoomUser user) -> user.equals(meeting.host());
      case Tokens.Check.Expired<ZoomUser> _, Tokens.Check.Unknown<ZoomUser> _ ->
          throw MeetingRefused.invalidZak();
    };
  }
}
