package edu.colloquy.containers.transcriber;

import static org.awaitility.Awaitility.await;

import edu.colloquy.cloud.work.Ending;
import edu.colloquy.cloud.work.RoomWork;
import edu.colloquy.contract.jobs.RoomJob;
import edu.colloquy.contract.link.LinkMessage;
import edu.colloquy.domain.avatar.AvatarRequest;
import edu.colloquy.domain.conversation.ConversationPorts;
import edu.colloquy.domain.conversation.Turn;
import edu.colloquy.domain.cost.Bills;
import edu.colloquy.domain.cost.PaidServices;
import edu.colloquy.domain.cost.PriceList;
import edu.colloquy.domain.cost.RoomMeters;
import edu.colloquy.domain.cost.Tariff;
import edu.colloquy.domain.course.CourseKnowledge;
import edu.colloquy.domain.delivery.DeliveryTimings;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.process.RoomAvatars;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.speech.ResumingSpeechToText;
import edu.colloquy.domain.tutor.LectureHearing;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.integrations.avatar.LiveAvatars;
import edu.colloquy.integrations.llm.ChatModel;
import edu.colloquy.integrations.speech.DeepgramListen;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.avatar.AvatarOptions;
import edu.colloquy.simulators.avatar.LiveAvatarSimulator;
import edu.colloquy.simulators.deepgram.DeepgramOptions;
import edu.colloquy.simulators.deepgram.DeepgramSimulator;
import edu.colloquy.simulators.llm.ChatOptions;
import edu.colloquy.simulators.llm.ChatSimulator;
import edu.colloquy.testkit.contracts.Samples;
import edu.colloquy.testkit.memory.InMemoryConversations;
import edu.colloquy.testkit.memory.InMemoryCosts;
import edu.colloquy.testkit.memory.InMemoryLeases;
import edu.colloquy.testkit.memory.InMemoryOnce;
import edu.colloquy.testkit.memory.InMemoryPeople;
import edu.colloquy.testkit.memory.InMemorySessions;
import edu.colloquy.testkit.memory.RecordingNotifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** A room at simulated services, with real adapters, stores in memory, and any transcribers. */
final class Studio implements AutoCloseable {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String KEY = "simulated-key";

  private final DeepgramSimulator deepgram =
      new DeepgramSimulator(
          DeepgramOptions.of(KEY).with(Latency.ofMillis(20, 40), Latency.none()), new WireLog());
  private final ChatSimulator chat =
      new ChatSimulator(
          ChatOptions.defaults().withApiKey(KEY).withSpeed(Latency.none(), 2_000), new WireLog());
  private final LiveAvatarSimulator liveAvatar =
      new LiveAvatarSimulator(
          AvatarOptions.defaults()
              .withApiKey(KEY)
              .withLatencies(Latency.none(), Latency.none(), Latency.ofMillis(50, 50)),
          new WireLog(),
          Faults.none());
  private final Map<String, String> settings =
      Map.of(
          "DEEPGRAM_SECRET",
          "deepgram",
          "LLM_URL",
          chat.baseUrl().toString(),
          "LLM_MODEL",
          ChatOptions.defaults().model(),
          "LLM_SECRET",
          "llm",
          "AVATAR_API_URL",
          liveAvatar.baseUrl().toString(),
          "AVATAR_SECRET",
          "avatar");
  private final LiveAvatars avatars = LiveAvatars.from(settings::get, (secret, name) -> KEY);
  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryPeople people = new InMemoryPeople();
  private final List<RoomWork> works = new ArrayList<>();
  private final List<AudioServer> servers = new ArrayList<>();
  private final Session session = Samples.session(1);

  final InMemoryLeases leases = new InMemoryLeases(Clock.systemUTC());
  final InMemoryConversations conversations = new InMemoryConversations(leases);
  final RecordingNotifier notifier = new RecordingNotifier();
  private final Bills bills =
      new Bills(
          new Bills.Ports(
              new Tariff(PriceList.published(), new PaidServices("lite", "*", "*", "*", "*")),
              new InMemoryCosts(leases),
              new InMemoryOnce(Clock.systemUTC()),
              notifier,
              Clock.systemUTC()),
          LONG);
  private final RoomAvatars roomAvatars =
      new RoomAvatars(
          new SessionLifecycle(sessions, Clock.systemUTC()),
          new RoomLifecycle(sessions, notifier, Clock.systemUTC()),
          sessions,
          people,
          avatars);
  final OkHttpClient http = new OkHttpClient();
  final Room room;
  final AvatarListener avatar;

  Studio() {
    people.save(
        new Professor(
            session.professorId(),
            "Ada Byron",
            "ada@school.example",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    List<Room> rooms = Samples.rooms(session);
    sessions.create(session, rooms);
    var request = new AvatarRequest(rooms.getFirst().id(), Optional.of(avatarId()), LONG);
    sessions.saveAvatar(rooms.getFirst().id(), avatars.start(request));
    room = sessions.find(rooms.getFirst().id()).orElseThrow();
    avatar = new AvatarListener(http, room.avatar().orElseThrow());
  }

  /** A transcriber of its own, as it is after its start. */
  AudioServer transcriber(HostedRooms hosted) {
    AudioServer server = new AudioServer("127.0.0.1", 0, hosted);
    servers.add(server);
    return server;
  }

  /** Has a transcriber begin with the room. */
  RoomWork begin(HostedRooms hosted, Lease lease) {
    return begin(hosted, lease, deepgram.url().toString());
  }

  RoomWork begin(HostedRooms hosted, Lease lease, String deepgramUrl) {
    RoomJob job = new RoomJob(1, session.id().toString(), room.id().toString(), "token");
    RoomWork work =
        new StreamDuty(
                sessions,
                sessions,
                people,
                ports(deepgramUrl),
                CourseKnowledge.NOTHING,
                new RoomCosts(new RoomMeters(), bills),
                roomAvatars,
                DeliveryTimings.usual(Duration.ZERO),
                hosted)
            .begin(job, lease);
    works.add(work);
    return work;
  }

  /** Gives the room to a worker; one that had it has lost it. */
  Lease lease(String owner) {
    leases.holder(room.id(), Duty.STREAM).ifPresent(leases::release);
    Lease wanted =
        new Lease(
            room.id(),
            Duty.STREAM,
            owner,
            0,
            Instant.EPOCH,
            "inbox",
            Optional.empty(),
            Optional.of("key-of-" + owner));
    return leases.acquire(wanted, LONG).orElseThrow();
  }

  LinkMessage.Hello hello(Lease lease, long epoch) {
    return new LinkMessage.Hello(room.id().toString(), lease.key().orElseThrow(), epoch);
  }

  List<Turn> turns() {
    return conversations.turns(room.id());
  }

  /** The turn with a number, once it is answered. */
  Turn answered(int number) {
    await().until(() -> turns().size() > number && !turns().get(number).isOpen());
    return turns().get(number);
  }

  @Override
  public void close() {
    works.forEach(work -> work.close(Ending.SESSION_OVER));
    servers.forEach(AudioServer::close);
    bills.close();
    liveAvatar.close();
    chat.close();
    deepgram.close();
    http.dispatcher().executorService().shutdown();
  }

  private ConversationPorts ports(String deepgramUrl) {
    DeepgramListen listen =
        DeepgramListen.from(
            name ->
                Optional.ofNullable(name.equals("DEEPGRAM_URL") ? deepgramUrl : settings.get(name)),
            (secret, name) -> KEY);
    return new ConversationPorts(
        new ResumingSpeechToText(listen, Duration.ofMillis(50), 3),
        ChatModel.from(settings::get, (secret, name) -> KEY),
        new QuickVoice(),
        avatars,
        conversations,
        notifier,
        LectureHearing.NOTHING,
        Clock.systemUTC());
  }

  private static String avatarId() {
    return "7d8c2a52-9f3b-4b0e-8a63-0d3f0a5f7a11";
  }
}
