package edu.colloquy.domain.process;

import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.avatar.AvatarRequest;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.avatar.AvatarVoice;
import edu.colloquy.domain.meeting.HostArrangement;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingProvider;
import edu.colloquy.domain.meeting.MeetingRequest;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.people.Student;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.session.CreateSession;
import edu.colloquy.domain.session.EndSession;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.memory.InMemoryConnections;
import edu.colloquy.testkit.memory.InMemoryLeases;
import edu.colloquy.testkit.memory.InMemoryLectureContext;
import edu.colloquy.testkit.memory.InMemoryPeople;
import edu.colloquy.testkit.memory.InMemorySessions;
import edu.colloquy.testkit.memory.RecordingNotifier;
import edu.colloquy.testkit.memory.RecordingProcess;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A professor, three students, and everything a session is made of, in memory. */
public final class SmallUniversity {
  public final VirtualClock clock = new VirtualClock();
  public final InMemoryPeople people = new InMemoryPeople();
  public final InMemorySessions sessions = new InMemorySessions();
  public final InMemoryConnections connections = new InMemoryConnections();
  public final InMemoryLectureContext lectures = new InMemoryLectureContext();
  public final InMemoryLeases leases = new InMemoryLeases(clock);
  public final RecordingProcess process = new RecordingProcess();
  public final RecordingNotifier notifier = new RecordingNotifier();
  public final Zoom zoom = new Zoom();
  public final Avatars avatars = new Avatars();
  public final SessionLifecycle lifecycle = new SessionLifecycle(sessions, clock);
  public final RoomLifecycle roomLifecycle = new RoomLifecycle(sessions, notifier, clock);
  public final EndSession endSession = new EndSession(lifecycle, process);
  public final CreateSession createSession =
      new CreateSession(people, sessions, sessions, lectures, connections, process, clock);
  public final OpenSession openSession =
      new OpenSession(
          lifecycle, sessions, sessions, people, zoom, HostArrangement.SERVICE_USER, notifier);
  public final OpenRoom openRoom =
      new OpenRoom(
          lifecycle,
          roomLifecycle,
          sessions,
          new RoomAvatars(lifecycle, roomLifecycle, sessions, people, avatars),
          notifier);
  public final CloseSession closeSession =
      new CloseSession(
          lifecycle, sessions, roomLifecycle, sessions, leases, process, zoom, avatars, notifier);

  public SmallUniversity() {
    people.save(
        new Professor(
            "prof_1",
            "Prof. Noether",
            "noether@example.edu",
            Optional.of("zoom-user"),
            Optional.of("avatar-of-noether"),
            Optional.empty(),
            Optional.empty()));
    for (String name : List.of("ada", "bob", "cid")) {
      people.saveIfAbsent(new Student("stu_" + name, name, name + "@example.edu"));
    }
  }

  /** A wish for a session with these students. */
  public static ClientMessage.CreateSession wish(String... students) {
    return new ClientMessage.CreateSession(
        "prof_1", List.of(students), "Fourier series", 30, Optional.empty());
  }

  /** A session of Ada and Bob that is being created. */
  public Session creating() {
    return createSession.create(wish("stu_ada", "stu_bob"), "connection-1", Optional.empty());
  }

  /** A session of Ada and Bob whose rooms are live. */
  public Session live() {
    Session session = creating();
    List<RoomId> rooms = openSession.createMeeting(session.id());
    rooms.forEach(openRoom::startAvatar);
    rooms.forEach(openRoom::joined);
    openSession.announce(session.id());
    return lifecycle.require(session.id());
  }

  /** Meetings that are made and ended in memory. */
  public static final class Zoom implements MeetingProvider {
    public final List<MeetingRequest> made = new CopyOnWriteArrayList<>();
    public final List<String> ended = new CopyOnWriteArrayList<>();
    public final List<String> streaming = new CopyOnWriteArrayList<>();

    @Override
    public Meeting create(MeetingRequest request) {
      made.add(request);
      String id = "80" + made.size();
      return new Meeting(id, "uuid/" + id, "https://zoom.example/j/" + id, "123456", "host");
    }

    @Override
    public void end(Meeting meeting) {
      ended.add(meeting.id());
    }

    @Override
    public String hostKey(Meeting meeting) {
      return "zak";
    }

    @Override
    public void startRtms(Meeting meeting) {
      streaming.add(meeting.id());
    }

    @Override
    public ServiceCheck check() {
      return new ServiceCheck(true, "in memory", Optional.empty());
    }
  }

  /** Avatars that are started and stopped in memory. */
  public static final class Avatars implements AvatarProvider {
    public final List<AvatarRequest> started = new CopyOnWriteArrayList<>();
    public final List<String> stopped = new CopyOnWriteArrayList<>();
    public volatile boolean failing;

    @Override
    public AvatarSession start(AvatarRequest request) {
      refuseIfFailing();
      started.add(request);
      return new AvatarSession("avatar-" + started.size(), "wss://m", "token", "wss://c");
    }

    @Override
    public void stop(AvatarSession session) {
      refuseIfFailing();
      stopped.add(session.id());
    }

    @Override
    public AvatarVoice connect(AvatarSession session, Consumer<AvatarEvent> events) {
      throw new UnsupportedOperationException("Nobody speaks here.");
    }

    @Override
    public ServiceCheck check() {
      return new ServiceCheck(true, "in memory", Optional.empty());
    }

    private void refuseIfFailing() {
      if (failing) {
        throw ServiceException.passing("LiveAvatar", "is down", null);
      }
    }
  }
}
