package edu.colloquy.containers.botrunner.conductor;

import edu.colloquy.cloud.work.RoomDuty;
import edu.colloquy.cloud.work.RoomWork;
import edu.colloquy.containers.botrunner.meeting.JoinRequest;
import edu.colloquy.containers.botrunner.meeting.MeetingClient;
import edu.colloquy.contract.jobs.RoomJob;
import edu.colloquy.domain.breakout.BreakoutPlan;
import edu.colloquy.domain.breakout.Conductor;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.presence.CustomerKey;
import edu.colloquy.domain.meeting.presence.PresenceRepository;
import edu.colloquy.domain.meeting.presence.Rosters;
import edu.colloquy.domain.meeting.presence.TrackParticipants;
import edu.colloquy.domain.meeting.presence.WhoIsWho;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.work.Lease;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Puts a session's conductor into the main session of its meeting. Thread-safe. */
public final class ConductorDuty implements RoomDuty {
  /** Under which people see the conductor in the meeting. */
  static final String NAME = "Colloquy";

  private final SessionRepository sessions;
  private final RoomRepository rooms;
  private final PeopleRepository people;
  private final PresenceRepository presence;
  private final RoomNotifier notifier;
  private final InstantSource clock;
  private final MeetingClient meetings;
  private final Function<Meeting, String> hostKeys;
  private final int roomLimit;

  /**
   * @param presence where webhooks tell of who is in the meeting
   * @param notifier tells the professor
   * @param meetings lets the conductor in
   * @param hostKeys gives the key of the service user, who owns the meeting or is alternative host
   * @param roomLimit how many breakout rooms Zoom lets a meeting have
   */
  public ConductorDuty(
      SessionRepository sessions,
      RoomRepository rooms,
      PeopleRepository people,
      PresenceRepository presence,
      RoomNotifier notifier,
      InstantSource clock,
      MeetingClient meetings,
      Function<Meeting, String> hostKeys,
      int roomLimit) {
    this.sessions = sessions;
    this.rooms = rooms;
    this.people = people;
    this.presence = presence;
    this.notifier = notifier;
    this.clock = clock;
    this.meetings = meetings;
    this.hostKeys = hostKeys;
    this.roomLimit = roomLimit;
  }

  /**
   * {@inheritDoc}
   *
   * @throws edu.colloquy.domain.ServiceException when the meeting does not let it conduct
   */
  @Override
  public RoomWork begin(RoomJob job, Lease lease) throws InterruptedException {
    SessionId id = lease.room().session();
    Session session = sessions.find(id).orElseThrow(() -> missing("session", id));
    Meeting meeting = session.meeting().orElseThrow(() -> missing("meeting of", id));
    BreakoutPlan plan =
        new BreakoutPlan(
                id,
                rooms.ofSession(id),
                people
                    .professor(session.professorId())
                    .orElseThrow(() -> missing("professor of", id)))
            .within(roomLimit);
    ConductorSeat seat =
        new ConductorSeat(
            meetings,
            () -> request(id, meeting),
            new Conductor(plan, session.studentsMove()),
            records(session));
    seat.enter();
    return new ConductorWork(lease.room(), seat);
  }

  private Records records(Session session) {
    Rosters rosters = new Rosters(people, rooms);
    TrackParticipants track =
        new TrackParticipants(presence, rosters, new WhoIsWho(presence, rosters), notifier);
    return new Records(session, presence, track, notifier, clock);
  }

  private JoinRequest request(SessionId id, Meeting meeting) {
    return new JoinRequest(
        meeting.id(),
        meeting.passcode(),
        NAME,
        new CustomerKey.Conductor(id).text(),
        Optional.of(hostKeys.apply(meeting)));
  }

  private static IllegalStateException missing(String what, Object id) {
    return new IllegalStateException("There is no " + what + " " + id + " in the table.");
  }
}
