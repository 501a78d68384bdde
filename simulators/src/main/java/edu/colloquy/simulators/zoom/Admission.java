package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.HostClaim;
import edu.colloquy.simulators.zoom.meeting.MeetingClient;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.Participant;

/** The door of all meetings: checks number, passcode, ZAK and role. Thread-safe. */
final class Admission {
  private final Meetings meetings;
  private final Users users;
  private final Tokens<ZoomUser> zaks;

  Admission(Meetings meetings, Users users, Tokens<ZoomUser> zaks) {
    this.meetings = meetings;
    this.users = users;
    this.zaks = zaks;
  }

  Participant join(JoinRequest request, MeetingClient client) throws MeetingRefused {
    Meeting meeting =
        meetings.find(request.meetingNumber()).orElseThrow(MeetingRefused::unknownMeeting);
    if (!meeting.opensWith(request.passcode())) {
      throw MeetingRefused.wrongPasscode();
    }
    Attendee attendee = request.zak().isEmpty() ? request.attendee() : signedIn(request);
    HostClaim claim = claim(meeting, attendee);
    if (request.role() == 1 && (request.zak().isEmpty() || claim == HostClaim.NONE)) {
      throw MeetingRefused.notHost();
    }
    boolean asParticipant = !request.zak().isEmpty() && request.role() == 0;
    return meeting.live().join(attendee, asParticipant ? HostClaim.NONE : claim, client);
  }

  /** Who joins with a ZAK is its user. */
  private Attendee signedIn(JoinRequest request) throws MeetingRefused {
    return switch (zaks.check(request.zak())) {
      case Tokens.Check.Valid<ZoomUser>(ZoomUser user) ->
          new Attendee(
              request.attendee().userName(),
              user.email(),
              request.attendee().customerKey(),
              true,
              request.attendee().web());
      case Tokens.Check.Expired<ZoomUser> _, Tokens.Check.Unknown<ZoomUser> _ ->
          throw MeetingRefused.invalidZak();
    };
  }

  private HostClaim claim(Meeting meeting, Attendee attendee) {
    if (!attendee.signedIn()) {
      return HostClaim.NONE;
    }
    if (meeting.host().email().equalsIgnoreCase(attendee.userEmail())) {
      return HostClaim.OWNER;
    }
    return users
            .find(attendee.userEmail())
            .filter(user -> MeetingPlans.isAlternativeHost(meeting.details(), user))
            .isPresent()
        ? HostClaim.ALTERNATIVE_HOST
        : HostClaim.NONE;
  }
}
