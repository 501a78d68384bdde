package edu.colloquy.containers.botrunner;

import edu.colloquy.cloud.work.Ending;
import edu.colloquy.cloud.work.RoomWork;
import edu.colloquy.containers.botrunner.avatar.SocketAvatarMedia;
import edu.colloquy.containers.botrunner.conductor.ConductorDuty;
import edu.colloquy.containers.botrunner.line.Lines;
import edu.colloquy.containers.botrunner.meeting.SocketMeetingClient;
import edu.colloquy.containers.botrunner.voice.Metronome;
import edu.colloquy.contract.jobs.RoomJob;
import edu.colloquy.contract.ws.OpenRooms;
import edu.colloquy.domain.avatar.AvatarRequest;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.avatar.AvatarVoice;
import edu.colloquy.domain.meeting.HostArrangement;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingRequest;
import edu.colloquy.domain.meeting.presence.MatchParticipant;
import edu.colloquy.domain.meeting.presence.Person;
import edu.colloquy.domain.meeting.presence.Rosters;
import edu.colloquy.domain.meeting.presence.Sighting;
import edu.colloquy.domain.meeting.presence.Stamp;
import edu.colloquy.domain.meeting.presence.TrackParticipants;
import edu.colloquy.domain.meeting.presence.WhoIsWho;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.work.ConductorInbox;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.WorkerInbox;
import edu.colloquy.integrations.avatar.LiveAvatars;
import edu.colloquy.integrations.zoom.ZoomMeetings;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.avatar.AvatarOptions;
import edu.colloquy.simulators.avatar.LiveAvatarSimulator;
import edu.colloquy.simulators.modem.Speech;
import edu.colloquy.simulators.zoom.JoinRequest;
import edu.colloquy.simulators.zoom.ZoomSettings;
import edu.colloquy.simulators.zoom.ZoomSimulator;
import edu.colloquy.simulators.zoom.ZoomUser;
import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import edu.colloquy.simulators.zoom.meeting.Participant;
import edu.colloquy.testkit.contracts.Samples;
import edu.colloquy.testkit.memory.InMemoryLeases;
import edu.colloquy.testkit.memory.InMemoryPeople;
import edu.colloquy.testkit.memory.InMemoryPresence;
import edu.colloquy.testkit.memory.InMemorySessions;
import edu.colloquy.testkit.memory.RecordingNotifier;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** A session of two rooms at simulated services, with real adapters and stores in memory. */
final class Campus implements AutoCloseable {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String SERVICE_USER = "tutorials@school.example";
  private static final ZoomUser ADA = ZoomUser.of("ada@school.example", "Ada Byron");
  private static final Map<String, String> SECRETS =
      Map.of(
          "ZOOM_ACCOUNT_ID", ZoomSettings.defaults().app().accountId(),
          "ZOOM_CLIENT_ID", ZoomSettings.defaults().app().clientId(),
          "ZOOM_CLIENT_SECRET", ZoomSettings.defaults().app().clientSecret(),
          "ZOOM_USER_ID", SERVICE_USER,
          "LIVEAVATAR_API_KEY", AvatarOptions.defaults().apiKey(),
          "LIVEAVATAR_AVATAR_ID", "7d8c2a52-9f3b-4b0e-8a63-0d3f0a5f7a11");

  private final ZoomSimulator zoom =
      new ZoomSimulator(
          ZoomSettings.defaults().withUsers(List.of(ZoomUser.of(SERVICE_USER, "Tutorials"), ADA)),
          Faults.none(),
          new WireLog());
  private final LiveAvatarSimulator liveAvatar =
      new LiveAvatarSimulator(
          AvatarOptions.defaults()
              .withLatencies(Latency.none(), Latency.none(), Latency.ofMillis(50, 50)),
          new WireLog(),
          Faults.none());
  private final Map<String, String> settings =
      Map.of(
          "ZOOM_API_URL", zoom.baseUrl().toString(),
          "ZOOM_OAUTH_URL", zoom.baseUrl().toString(),
          "ZOOM_SECRET", "zoom",
          "AVATAR_API_URL", liveAvatar.baseUrl().toString(),
          "AVATAR_SECRET", "avatar");
  private final ZoomMeetings meetings =
      ZoomMeetings.from(settings::get, (secret, name) -> SECRETS.get(name));
  private final LiveAvatars avatars =
      LiveAvatars.from(settings::get, (secret, name) -> SECRETS.get(name));
  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryPeople people = new InMemoryPeople();
  private final OkHttpClient http = Lines.client();
  private final Metronome metronome = new Metronome();
  private final List<RoomWork> bots = new ArrayList<>();

  final InMemoryPresence presence = new InMemoryPresence();
  final RecordingNotifier notifier = new RecordingNotifier();
  final InMemoryLeases leases = new InMemoryLeases(Clock.systemUTC());
  final CuttableProxy meetingLine = new CuttableProxy(zoom.baseUrl().getPort());
  final Session session;
  final List<Room> rooms;
  final Meeting meeting;

  private boolean conducted;

  Campus() {
    this(OpenRooms.AUTO);
  }

  Campus(OpenRooms openRooms) {
    this(openRooms, HostArrangement.SERVICE_USER);
  }

  Campus(OpenRooms openRooms, HostArrangement arrangement) {
    session = Samples.session(2, openRooms);
    rooms = Samples.rooms(session);
    Professor professor =
        new Professor(
            session.professorId(),
            "Prof. Ada Byron",
            ADA.email(),
            Optional.of(ADA.id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    people.save(professor);
    sessions.create(session, rooms);
    meeting =
        meetings.create(
            new MeetingRequest(
                session.id(),
                session.topic(),
                session.duration(),
                arrangement.owner(professor),
                rooms.stream()
                    .map(room -> new MeetingRequest.BreakoutRoom(room.name(), ""))
                    .toList()));
    sessions.saveMeeting(session.id(), meeting);
    rooms.forEach(
        room ->
            sessions.saveAvatar(
                room.id(), avatars.start(new AvatarRequest(room.id(), Optional.empty(), LONG))));
  }

  /** Puts a bot into a room; it is closed with the campus. There is a conductor by then. */
  RoomWork bot(Room room) throws Exception {
    if (!conducted) {
      conductor(zoom.meetingUrl().toString());
    }
    RoomWork bot = duty().begin(job(room), hold(room, Duty.BOT, "bot-worker", Optional.empty()));
    bots.add(bot);
    return bot;
  }

  /** Begins to conduct; closed with the campus. */
  RoomWork conductor(String meetingUrl) throws Exception {
    conducted = true;
    RoomId mainSession = RoomId.mainSession(session.id());
    Lease wanted =
        new Lease(
            mainSession,
            Duty.BOT,
            "conductor",
            1,
            Instant.EPOCH,
            "inbox",
            Optional.empty(),
            Optional.empty());
    Lease lease = leases.acquire(wanted, LONG).orElseThrow();
    RoomJob job = new RoomJob(1, session.id().toString(), mainSession.toString(), "token");
    RoomWork conductor = conductors(meetingUrl, 50).begin(job, lease);
    bots.add(conductor);
    return conductor;
  }

  /** The lease of a conductor that was killed lapses. */
  void releaseConductor() {
    leases.release(leases.holder(RoomId.mainSession(session.id()), Duty.BOT).orElseThrow());
  }

  ConductorDuty conductors(String meetingUrl, int roomLimit) {
    return new ConductorDuty(
        sessions,
        sessions,
        people,
        presence,
        notifier,
        Clock.systemUTC(),
        new SocketMeetingClient(http, meetingUrl),
        joined -> meetings.hostKey(joined.hostedBy(SERVICE_USER)),
        roomLimit);
  }

  /** Over the line that can be cut. */
  String meetingUrl() {
    return "ws://127.0.0.1:" + meetingLine.port() + "/meeting";
  }

  /** A webhook tells of somebody who was seen joining. */
  void tells(Participant who) {
    tells(who, Sighting.Kind.JOINED, Optional.empty());
  }

  /** A webhook tells of somebody. */
  void tells(Participant who, Sighting.Kind what, Optional<String> breakoutRoomUuid) {
    Person person =
        Person.of(
            who.uuid(),
            who.attendee().userName(),
            who.attendee().signedIn() ? who.attendee().userEmail() : "",
            who.attendee().customerKey());
    Stamp now = Stamp.of(Optional.empty(), Instant.now());
    track().saw(session, new Sighting(what, person, breakoutRoomUuid, now));
  }

  /** The professor's one click, which tells whoever conducts. */
  void matches(Participant who, Room room, WorkerInbox conductors) {
    new MatchParticipant(
            new SessionLifecycle(sessions, Clock.systemUTC()),
            presence,
            new Rosters(people, sessions),
            track(),
            new ConductorInbox(leases, conductors))
        .match(session.id(), who.uuid(), room.studentId());
  }

  private TrackParticipants track() {
    Rosters rosters = new Rosters(people, sessions);
    return new TrackParticipants(presence, rosters, new WhoIsWho(presence, rosters), notifier);
  }

  BotDuty duty() {
    return new BotDuty(
        sessions,
        sessions,
        people,
        leases,
        new SocketMeetingClient(http, meetingUrl()),
        new SocketAvatarMedia(http),
        http,
        metronome,
        new RoomLifecycle(sessions, notifier, Clock.systemUTC()));
  }

  /** Has a transcriber hold a room. */
  Lease holds(Room room, TestTranscriber transcriber) {
    return hold(room, Duty.STREAM, "stream-worker", Optional.of(transcriber.endpoint()));
  }

  Lease hold(Room room, Duty duty, String owner, Optional<String> endpoint) {
    Lease wanted =
        new Lease(
            room.id(), duty, owner, 0, Instant.EPOCH, "inbox", endpoint, Optional.of("sesame"));
    return leases.acquire(wanted, LONG).orElseThrow();
  }

  static RoomJob job(Room room) {
    return new RoomJob(1, room.id().session().toString(), room.id().toString(), "token");
  }

  /** The room's student joins the meeting. */
  Participant join(Room room, TestStudent student) throws MeetingRefused {
    return join(new Attendee(room.studentName(), room.studentEmail(), ""), student);
  }

  /** Somebody joins the meeting. */
  Participant join(Attendee who, TestStudent student) throws MeetingRefused {
    return zoom.join(new JoinRequest(meeting.id(), meeting.passcode(), who, ""), student);
  }

  /** A room's avatar says something, at six times the pace of speech. */
  void avatarSays(Room room, String sentence) {
    AvatarSession avatar =
        sessions.find(room.id()).flatMap(Room::avatar).orElseThrow(AssertionError::new);
    AvatarVoice voice = avatars.connect(avatar, event -> {});
    voice.speak("u1", sound(sentence));
    voice.finish("u1");
  }

  /** A sentence as PCM16, 24 kHz. */
  static byte[] sound(String sentence) {
    short[] samples = Speech.of(sentence, AvatarVoice.SAMPLE_RATE_HZ, 6).samples();
    ByteBuffer pcm = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    pcm.asShortBuffer().put(samples);
    return pcm.array();
  }

  void startAvatar(Room room) {
    sessions.saveAvatar(
        room.id(), avatars.start(new AvatarRequest(room.id(), Optional.empty(), LONG)));
  }

  /** The room's avatar is stopped, and another may be started. */
  void stopAvatar(Room room) {
    avatars.stop(sessions.find(room.id()).flatMap(Room::avatar).orElseThrow());
    sessions.saveAvatarStopped(room.id());
  }

  void endMeeting() {
    meetings.end(meeting);
  }

  @Override
  public void close() {
    bots.forEach(bot -> bot.close(Ending.LEASE_LOST));
    metronome.close();
    Lines.close(http);
    meetingLine.close();
    liveAvatar.close();
    zoom.close();
  }
}
