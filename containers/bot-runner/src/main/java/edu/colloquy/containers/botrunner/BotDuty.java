package edu.colloquy.containers.botrunner;

import edu.colloquy.cloud.work.RoomDuty;
import edu.colloquy.cloud.work.RoomWork;
import edu.colloquy.containers.botrunner.avatar.AvatarMedia;
import edu.colloquy.containers.botrunner.link.TranscriberLink;
import edu.colloquy.containers.botrunner.meeting.JoinRequest;
import edu.colloquy.containers.botrunner.meeting.MeetingClient;
import edu.colloquy.containers.botrunner.voice.Metronome;
import edu.colloquy.contract.jobs.RoomJob;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.presence.CustomerKey;
import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseRepository;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** Puts a bot into a room's breakout room. Thread-safe. */
final class BotDuty implements RoomDuty {
  private final SessionRepository sessions;
  private final RoomRepository rooms;
  private final PeopleRepository people;
  private final LeaseRepository leases;
  private final MeetingClient meetings;
  private final AvatarMedia media;
  private final OkHttpClient http;
  private final Metronome metronome;
  private final RoomLifecycle lifecycle;

  /**
   * @param meetings lets the bot in
   * @param media where the avatar is heard
   * @param http opens the links to transcribers
   * @param metronome lets the bots' own voices out
   * @param lifecycle is told of a room whose bot is put out for good
   */
  BotDuty(
      SessionRepository sessions,
      RoomRepository rooms,
      PeopleRepository people,
      LeaseRepository leases,
      MeetingClient meetings,
      AvatarMedia media,
      OkHttpClient http,
      Metronome metronome,
      RoomLifecycle lifecycle) {
    this.sessions = sessions;
    this.rooms = rooms;
    this.people = people;
    this.leases = leases;
    this.meetings = meetings;
    this.media = media;
    this.http = http;
    this.metronome = metronome;
    this.lifecycle = lifecycle;
  }

  /**
   * {@inheritDoc}
   *
   * @throws edu.colloquy.domain.ServiceException when the meeting does not let the bot in
   */
  @Override
  public RoomWork begin(RoomJob job, Lease lease) throws InterruptedException {
    Room room = rooms.find(lease.room()).orElseThrow(() -> missing("room", lease.room()));
    var session =
        sessions
            .find(room.id().session())
            .orElseThrow(() -> missing("session", room.id().session()));
    var professor =
        people
            .professor(session.professorId())
            .orElseThrow(() -> missing("professor", session.professorId()));
    TranscriberLink link = new TranscriberLink(http, leases, room.id(), lease.fence());
    boolean inside = false;
    try {
      RoomSeat seat = new RoomSeat(meetings, request(session, professor, room), room, link);
      seat.enter();
      inside = true;
      return new Bot(room.id(), seat, link, media, () -> avatarOf(room), metronome, lifecycle);
    } finally {
      if (!inside) {
        link.close();
      }
    }
  }

  private Optional<AvatarSession> avatarOf(Room room) {
    return rooms.find(room.id()).filter(stored -> !stored.avatarStopped()).flatMap(Room::avatar);
  }

  private JoinRequest request(Session session, Professor professor, Room room) {
    Meeting meeting = session.meeting().orElseThrow(() -> missing("meeting of", session.id()));
    return new JoinRequest(
        meeting.id(),
        meeting.passcode(),
        professor.name() + " (AI)",
        new CustomerKey.Bot(room.id()).text(),
        Optional.empty());
  }

  private static IllegalStateException missing(String what, Object id) {
    return new IllegalStateException("There is no " + what + " " + id + " in the table.");
  }
}
