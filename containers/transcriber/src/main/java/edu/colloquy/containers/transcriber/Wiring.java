package edu.colloquy.containers.transcriber;

import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.SecretReader;
import edu.colloquy.cloud.Stores;
import edu.colloquy.cloud.container.TaskMetadata;
import edu.colloquy.cloud.container.WorkerMain;
import edu.colloquy.cloud.container.WorkerPlumbing;
import edu.colloquy.cloud.container.WorkerSettings;
import edu.colloquy.cloud.work.RoomWorkers;
import edu.colloquy.cloud.work.RtmsWorkers;
import edu.colloquy.domain.conversation.ConversationPorts;
import edu.colloquy.domain.cost.Bills;
import edu.colloquy.domain.cost.MeteredSpeechToText;
import edu.colloquy.domain.cost.MeteredTextToSpeech;
import edu.colloquy.domain.cost.RoomMeters;
import edu.colloquy.domain.course.CourseKnowledge;
import edu.colloquy.domain.course.LoadedCourses;
import edu.colloquy.domain.delivery.DeliveryTimings;
import edu.colloquy.domain.meeting.presence.Rosters;
import edu.colloquy.domain.meeting.presence.WhoIsWho;
import edu.colloquy.domain.process.RoomAvatars;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.rtms.LectureAlerts;
import edu.colloquy.domain.rtms.MainSessionHearing;
import edu.colloquy.domain.rtms.RtmsTranscripts;
import edu.colloquy.domain.rtms.Speakers;
import edu.colloquy.domain.rtms.StartRtms;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.speech.ResumingSpeechToText;
import edu.colloquy.domain.speech.SpeechToText;
import edu.colloquy.domain.tutor.TeachingAids;
import edu.colloquy.domain.tutor.policy.RuleStepCheck;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.integrations.avatar.AvatarProviders;
import edu.colloquy.integrations.course.embedding.Embedders;
import edu.colloquy.integrations.llm.SteadyTutorModel;
import edu.colloquy.integrations.speech.DeepgramListen;
import edu.colloquy.integrations.speech.Voices;
import edu.colloquy.integrations.zoom.ZoomMeetings;
import edu.colloquy.integrations.zoom.rtms.ZoomRtms;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Puts the container together from its environment. {@code AUDIO_PORT} is the TCP port for the
 * rooms' audio, 0 for a free one; {@code AVATAR_SLEEP_SECONDS} is after how long a silence an
 * avatar is stopped until somebody speaks, never if absent.
 */
final class Wiring implements WorkerMain.Container {
  private static final Duration FIRST_RESUME_PAUSE = Duration.ofMillis(200);
  private static final int RESUME_ATTEMPTS = 5;
  private static final int KEY_BITS = 256;
  private static final int HEXADECIMAL = 16;

  private final WorkerPlumbing plumbing;
  private final AudioServer audioServer;
  private final ZoomRtms zoomRtms;
  private final ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor();
  private final CourseKnowledge courses;
  private final RoomWorkers workers;
  private final RtmsWorkers streams;
  private final RoomMeters meters = new RoomMeters();
  private final Bills bills;

  Wiring(Environment environment) throws InterruptedException {
    TaskMetadata task = TaskMetadata.of(environment);
    plumbing = new WorkerPlumbing(environment);
    HostedRooms rooms = new HostedRooms();
    audioServer =
        new AudioServer(task.address(), Integer.parseInt(environment.require("AUDIO_PORT")), rooms);
    courses = courses(environment);
    bills = new Bills(bills(environment), Bills.USUAL_PERIOD);
    ConversationPorts ports = ports(environment);
    Thread.ofVirtual().name("prepare").start(ports.tutorModel()::prepare);
    zoomRtms = ZoomRtms.from(environment::require, plumbing.secrets()::read);
    workers = workers(environment, task, ports, rooms);
    streams = streams(environment, task, ports.speechToText());
  }

  @Override
  public void run() throws InterruptedException {
    streams.start();
    workers.start();
    workers.awaitEnd();
    streams.awaitNone();
  }

  @Override
  public void close() {
    streams.close();
    workers.close();
    zoomRtms.close();
    audioServer.close();
    bills.close();
    reading.close();
    plumbing.close();
  }

  /** The server's threads would keep a process alive that could not become a worker. */
  private RoomWorkers workers(
      Environment environment, TaskMetadata task, ConversationPorts ports, HostedRooms rooms) {
    Stores stores = plumbing.stores();
    try {
      return new RoomWorkers(
          WorkerSettings.of(environment, Duty.STREAM, task, audioServer.endpoint(), key()),
          plumbing.services(),
          new StreamDuty(
              stores.sessions(),
              stores.rooms(),
              stores.people(),
              ports,
              courses,
              new RoomCosts(meters, bills),
              avatars(ports),
              DeliveryTimings.usual(sleepAfter(environment)),
              rooms));
    } catch (RuntimeException e) {
      audioServer.close();
      throw e;
    }
  }

  private RtmsWorkers streams(Environment environment, TaskMetadata task, SpeechToText recogniser) {
    Stores stores = plumbing.stores();
    Clock clock = Clock.systemUTC();
    LectureAlerts alerts = new LectureAlerts(plumbing.notifier());
    WhoIsWho whoIsWho =
        new WhoIsWho(stores.presence(), new Rosters(stores.people(), stores.rooms()));
    RtmsTranscripts transcripts =
        new RtmsTranscripts(
            stores.rtms(),
            stores.sessions(),
            stores.presence(),
            new Speakers(stores.rtms(), stores.presence(), whoIsWho),
            plumbing.notifier(),
            clock);
    ZoomMeetings zoom = ZoomMeetings.from(environment::require, plumbing.secrets()::read);
    return new RtmsWorkers(
        WorkerSettings.rtms(environment, task),
        plumbing.services().sqs(),
        stores.streamHolds(),
        new MainSessionDuty(
            zoomRtms,
            recogniser,
            new MainSessionMinutes(stores.rtms(), transcripts, alerts, clock),
            new StartRtms(stores.sessions(), stores.rtms(), zoom::startRtms, alerts)),
        clock);
  }

  private RoomAvatars avatars(ConversationPorts ports) {
    Stores stores = plumbing.stores();
    InstantSource clock = Clock.systemUTC();
    return new RoomAvatars(
        new SessionLifecycle(stores.sessions(), clock),
        new RoomLifecycle(stores.rooms(), plumbing.notifier(), clock),
        stores.rooms(),
        stores.people(),
        ports.avatars());
  }

  private static Duration sleepAfter(Environment environment) {
    return environment
        .get("AVATAR_SLEEP_SECONDS")
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(Duration.ZERO);
  }

  private Bills.Ports bills(Environment environment) {
    Stores stores = plumbing.stores();
    return new Bills.Ports(
        PaidBy.tariff(environment),
        stores.costs(),
        stores.once(),
        plumbing.notifier(),
        Clock.systemUTC());
  }

  private ConversationPorts ports(Environment environment) {
    Stores stores = plumbing.stores();
    SecretReader secrets = plumbing.secrets();
    return new ConversationPorts(
        new ResumingSpeechToText(
            new MeteredSpeechToText(DeepgramListen.from(environment::get, secrets::read), meters),
            FIRST_RESUME_PAUSE,
            RESUME_ATTEMPTS),
        SteadyTutorModel.from(
            environment::require, environment::get, secrets::read, meters.tokens()),
        Voices.from(
            environment::get, secrets::read, voice -> new MeteredTextToSpeech(voice, meters)),
        AvatarProviders.from(environment::get, secrets::read),
        stores.conversations(),
        plumbing.notifier(),
        new MainSessionHearing(stores.rtms(), Clock.systemUTC(), reading),
        new TeachingAids(
            new RuleStepCheck(), courses, TeachingAids.PATIENCE, true, TeachingAids.HEAD_START),
        Clock.systemUTC());
  }

  private CourseKnowledge courses(Environment environment) {
    return new LoadedCourses(
        plumbing.stores().documents(),
        plumbing.stores().courseFiles(),
        Embedders.from(environment::get, plumbing.secrets()::read),
        Clock.systemUTC(),
        reading);
  }

  /** What bots have to show; whoever may read the leases knows it. */
  private static String key() {
    return new BigInteger(KEY_BITS, new SecureRandom()).toString(HEXADECIMAL);
  }
}
