package edu.colloquy.containers.botrunner.conductor;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.meeting.presence.Participant;
import edu.colloquy.domain.meeting.presence.PresenceRepository;
import edu.colloquy.domain.meeting.presence.TrackParticipants;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.Session;
import java.time.InstantSource;
import java.util.List;

/** What is stored and told of one session's meeting, as far as it concerns its conductor. */
final class Records {
  private final Session session;
  private final PresenceRepository presence;
  private final TrackParticipants track;
  private final RoomNotifier notifier;
  private final InstantSource clock;

  Records(
      Session session,
      PresenceRepository presence,
      TrackParticipants track,
      RoomNotifier notifier,
      InstantSource clock) {
    this.session = session;
    this.presence = presence;
    this.track = track;
    this.notifier = notifier;
    this.clock = clock;
  }

  /** Everybody of whom webhooks have told. */
  List<Participant> participants() {
    return presence.participants(session.id());
  }

  /** Everybody is back in the main session. */
  void roomsClosed() {
    track.roomsClosed(session, clock.instant());
  }

  /**
   * Tells the professor that the conductor can do nothing without a right that is theirs to give.
   */
  void askForCoHost() {
    notifier.push(
        new Audience.Watchers(session.id()),
        new ServerMessage.Alert(
            RoomId.mainSession(session.id()).toString(),
            "conductor_needs_co_host",
            "The breakout rooms cannot be opened yet: make the participant \""
                + ConductorDuty.NAME
                + "\" co-host in the Zoom meeting."));
  }
}
