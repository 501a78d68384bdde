package edu.colloquy.containers.transcriber;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.cloud.work.RtmsDuty;
import edu.colloquy.contract.Json;
import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.contract.jobs.RtmsStart;
import edu.colloquy.contract.jobs.RtmsWork;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.meeting.MeetingRequest;
import edu.colloquy.domain.meeting.presence.Rosters;
import edu.colloquy.domain.meeting.presence.WhoIsWho;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.rtms.LectureAlerts;
import edu.colloquy.domain.rtms.MainSessionHearing;
import edu.colloquy.domain.rtms.RtmsChunk;
import edu.colloquy.domain.rtms.RtmsRegister;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.rtms.RtmsTranscripts;
import edu.colloquy.domain.rtms.Speakers;
import edu.colloquy.domain.rtms.StartRtms;
import edu.colloquy.domain.session.Session;
import edu.colloquy.integrations.speech.DeepgramListen;
import edu.colloquy.integrations.zoom.WebhookSignature;
import edu.colloquy.integrations.zoom.ZoomMeetings;
import edu.colloquy.integrations.zoom.rtms.RtmsTimings;
import edu.colloquy.integrations.zoom.rtms.ZoomRtms;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.deepgram.DeepgramOptions;
import edu.colloquy.simulators.deepgram.DeepgramSimulator;
import edu.colloquy.simulators.students.JoinLink;
import edu.colloquy.simulators.students.VirtualProfessor;
import edu.colloquy.simulators.zoom.WebhookEndpoint;
import edu.colloquy.simulators.zoom.ZoomSettings;
import edu.colloquy.simulators.zoom.ZoomSimulator;
import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import edu.colloquy.testkit.contracts.Samples;
import edu.colloquy.testkit.memory.InMemoryPeople;
import edu.colloquy.testkit.memory.InMemoryPresence;
import edu.colloquy.testkit.memory.InMemoryRtms;
import edu.colloquy.testkit.memory.InMemorySessions;
import edu.colloquy.testkit.memory.RecordingNotifier;
import io.javalin.Javalin;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A professor who lectures in the main session of a simulated meeting, and whoever writes that
 * down: real clients of Zoom, webhooks as they come, stores in memory.
 */
final class LectureHall implements AutoCloseable {
  private static final WebhookSignature SIGNATURE =
      new WebhookSignature(() -> "shh", Clock.systemUTC());
  private static final RtmsSettings APP = RtmsSettings.defaults();
  private static final Map<String, String> SECRETS =
      Map.of(
          "ZOOM_ACCOUNT_ID", ZoomSettings.defaults().app().accountId(),
          "ZOOM_CLIENT_ID", ZoomSettings.defaults().app().clientId(),
          "ZOOM_CLIENT_SECRET", ZoomSettings.defaults().app().clientSecret(),
          "ZOOM_USER_ID", ZoomSettings.defaults().users().getFirst().email(),
          "ZOOM_RTMS_CLIENT_ID", APP.clientId(),
          "ZOOM_RTMS_CLIENT_SECRET", APP.clientSecret());

  final Session session = Samples.session(1);
  final InMemoryRtms rtms = new InMemoryRtms();
  final RecordingNotifier notifier = new RecordingNotifier();
  final VirtualProfessor professor = new VirtualProfessor("Emmy Noether", "noether@x.edu", 6);
  final BlockingQueue<RtmsJob> jobs = new LinkedBlockingQueue<>();
  final AtomicInteger ended = new AtomicInteger();
  final Meeting meeting;

  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryPeople people = new InMemoryPeople();
  private final ZoomSimulator zoom;
  private final ZoomMeetings meetings;
  private final ZoomRtms source;
  private final RtmsRegister register;
  private final Javalin webhooks;
  private final InMemoryPresence presence = new InMemoryPresence();
  private final LectureAlerts alerts = new LectureAlerts(notifier);
  private final StartRtms startRtms;
  private final DeepgramSimulator deepgram =
      new DeepgramSimulator(DeepgramOptions.of("deepgram-key"), new WireLog());
  private final DeepgramListen recogniser =
      DeepgramListen.from(
          Map.of("DEEPGRAM_URL", deepgram.url().toString(), "DEEPGRAM_SECRET", "deepgram")::get,
          (secret, name) -> "deepgram-key");
  private final MainSessionHearing hearing =
      new MainSessionHearing(rtms, Clock.systemUTC(), Runnable::run);

  LectureHall(Fault... faults) throws Exception {
    this(APP, faults);
  }

  LectureHall(RtmsSettings app, Fault... faults) throws Exception {
    this(app, RtmsTimings.usual(), faults);
  }

  /**
   * @param patience of the client of streams
   */
  LectureHall(RtmsSettings app, RtmsTimings patience, Fault... faults) throws Exception {
    zoom =
        new ZoomSimulator(ZoomSettings.defaults(), app, new Faults(Set.of(faults)), new WireLog());
    Map<String, String> settings =
        Map.of(
            "ZOOM_API_URL", zoom.baseUrl().toString(),
            "ZOOM_OAUTH_URL", zoom.baseUrl().toString(),
            "ZOOM_SECRET", "zoom");
    meetings = ZoomMeetings.from(settings::get, (secret, name) -> SECRETS.get(name));
    source = ZoomRtms.from(settings::get, (secret, name) -> SECRETS.get(name), patience);
    startRtms = new StartRtms(sessions, rtms, meetings::startRtms, alerts);
    register = new RtmsRegister(rtms, sessions, presence, this::take);
    webhooks =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.post("/", http -> http.result(webhook(Json.tree(http.body()))));
                })
            .start("127.0.0.1", 0);
    zoom.subscribe(
        new WebhookEndpoint(URI.create("http://127.0.0.1:" + webhooks.port() + "/"), "shh"));
    people.save(
        new Professor(
            session.professorId(),
            "Emmy Noether",
            "noether@x.edu",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    sessions.create(session, Samples.rooms(session));
    meeting =
        meetings.create(
            new MeetingRequest(
                session.id(), "Waves", session.duration(), Optional.empty(), List.of()));
    sessions.saveMeeting(session.id(), meeting);
  }

  /** The professor enters as host: the meeting starts, and its stream with it. */
  RtmsJob begins() throws Exception {
    professor.join(zoom, new JoinLink(meeting.id(), meeting.passcode()), meetings.hostKey(meeting));
    return Optional.ofNullable(jobs.poll(20, TimeUnit.SECONDS))
        .orElseThrow(() -> new AssertionError("no stream was offered"));
  }

  /** A worker that writes a stream down. */
  RtmsDuty.Following follows(RtmsJob job) {
    WhoIsWho whoIsWho = new WhoIsWho(presence, new Rosters(people, sessions));
    RtmsTranscripts transcripts =
        new RtmsTranscripts(
            rtms,
            sessions,
            presence,
            new Speakers(rtms, presence, whoIsWho),
            notifier,
            Clock.systemUTC());
    return new MainSessionDuty(
            source,
            recogniser,
            new MainSessionMinutes(rtms, transcripts, alerts, Clock.systemUTC()),
            startRtms)
        .follow(job, ended::incrementAndGet);
  }

  /** What a heartbeat does: tells the worker how the stream stands. */
  void heartbeat(RtmsDuty.Following following) {
    following.learn(stream());
  }

  RtmsStream stream() {
    return rtms.stream(meeting.uuid()).orElseThrow();
  }

  void ends() {
    meetings.end(meeting);
  }

  /** Everything written down by now, as plain words. */
  String written() {
    return plain(
        String.join(
            " ",
            rtms.chunks(meeting.uuid(), 1_000, Optional.empty()).stream()
                .map(RtmsChunk::text)
                .toList()));
  }

  /** Everything that those who watch have seen, as plain words. */
  String shown() {
    return plain(
        String.join(
            " ",
            notifier.messages(ServerMessage.RtmsTranscript.class).stream()
                .map(ServerMessage.RtmsTranscript::text)
                .toList()));
  }

  String excerpt() {
    return hearing.excerpt(session.id()).text();
  }

  void awaitSaid(int texts) {
    await().atMost(Duration.ofSeconds(30)).until(() -> professor.said().size() == texts);
  }

  static String plain(String text) {
    return text.toLowerCase().replaceAll("[^a-z ]", "").replaceAll("\\s+", " ").strip();
  }

  /** What a worker does with what it is given. */
  private void take(RtmsWork work) {
    switch (work) {
      case RtmsJob job -> jobs.add(job);
      case RtmsStart wanted -> startRtms.start(wanted);
    }
  }

  List<String> alerts() {
    return notifier.messages(ServerMessage.Alert.class).stream()
        .map(ServerMessage.Alert::detail)
        .toList();
  }

  @Override
  public void close() {
    source.close();
    deepgram.close();
    zoom.close();
    webhooks.stop();
  }

  /** Takes a webhook; the answer is empty but to Zoom's check of the URL. */
  private String webhook(JsonNode event) {
    JsonNode payload = event.path("payload");
    JsonNode object = payload.path("object");
    Instant at = Instant.ofEpochMilli(event.path("event_ts").asLong());
    String uuid = payload.path("meeting_uuid").asText();
    String stream = payload.path("rtms_stream_id").asText();
    switch (event.path("event").asText()) {
      case "endpoint.url_validation" -> {
        String token = payload.path("plainToken").asText();
        return Json.write(Map.of("plainToken", token, "encryptedToken", SIGNATURE.sign(token)));
      }
      case "meeting.started" ->
          register.meetingStarted(object.path("id").asText(), object.path("uuid").asText());
      case "meeting.rtms_started" ->
          register.started(uuid, stream, List.of(payload.path("server_urls").asText()), at);
      case "meeting.rtms_interrupted" -> register.interrupted(uuid, stream, at);
      case "meeting.rtms_stopped" ->
          register.stopped(uuid, stream, payload.path("stop_reason").asInt(), at);
      default -> {}
    }
    return "";
  }
}
