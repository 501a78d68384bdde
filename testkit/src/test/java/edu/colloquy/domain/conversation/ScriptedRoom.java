package edu.colloquy.domain.conversation;

import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.link.AudioFrame;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.delivery.Outlets;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.speech.SpeechEvent;
import edu.colloquy.domain.turntaking.TurnTakingSettings;
import edu.colloquy.domain.tutor.LectureHearing;
import edu.colloquy.domain.tutor.TeachingAids;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.Samples;
import edu.colloquy.testkit.memory.InMemoryConversations;
import edu.colloquy.testkit.memory.InMemoryLeases;
import edu.colloquy.testkit.memory.RecordingNotifier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A room whose student, recogniser, model, voice and avatar do what a test says. */
final class ScriptedRoom implements AutoCloseable {
  private static final int SECOND = AudioFrame.SAMPLE_RATE_HZ;

  /** Turn-taking is so much faster than for people, so that no test waits for long. */
  private static final int SPEED = 20;

  /** Nobody is spoken to for being silent while a test thinks. */
  private static final TurnTakingSettings PATIENT =
      new TurnTakingSettings(
          120, 500, 700, 2_500, 150, 36_000_000, 36_000_000, 36_000_000, 36_000_000);

  private static final Duration LEASE_TERM = Duration.ofMinutes(5);

  static {
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(Duration.ofMillis(5));
  }

  final VirtualClock clock = new VirtualClock();
  final InMemoryLeases leases = new InMemoryLeases(clock);
  final InMemoryConversations stored = new InMemoryConversations(leases);
  final RecordingNotifier notifier = new RecordingNotifier();
  final ScriptedRecogniser recogniser = new ScriptedRecogniser();
  final ScriptedTutor tutor = new ScriptedTutor();
  final ScriptedVoice voice = new ScriptedVoice();
  final ScriptedAvatar avatar = new ScriptedAvatar();
  final AtomicInteger leasesLost = new AtomicInteger();
  final RoomId id;

  private final Briefing briefing;
  LectureHearing lecture = LectureHearing.NOTHING;
  TeachingAids aids = TeachingAids.NONE;
  Outlets outlets = Outlets.none();
  private ConversationRepository repository = stored;
  private Conversation conversation;
  private long heardSamples;

  ScriptedRoom() {
    Session session = Samples.session(1);
    id = new RoomId(session.id(), 1);
    Room pending = Samples.room(id, RoomStatus.LIVE);
    Room room =
        new Room(
            id,
            pending.name(),
            pending.studentId(),
            "Ada Lovelace",
            pending.studentEmail(),
            RoomStatus.LIVE,
            Optional.empty(),
            Samples.NOON,
            Optional.of(new AvatarSession("avatar-1", "wss://media.example", "token", "wss://c")),
            false);
    Professor professor =
        new Professor(
            "prof_1",
            "Prof. Noether",
            "noether@example.edu",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    briefing = new Briefing(session, room, professor);
  }

  /** Stores into this instead of the memory. */
  ScriptedRoom storingInto(ConversationRepository other) {
    repository = other;
    return this;
  }

  /** A worker takes the room; a second call is another worker that takes it over. */
  Conversation open() {
    return open("worker-1", Duration.ofSeconds(10));
  }

  Conversation open(String worker, Duration avatarGrace) {
    return open(worker, new Pace(avatarGrace, PATIENT, SPEED));
  }

  /** A worker takes the room, and turn-taking is no faster than for people. */
  Conversation openAtRealPace() {
    return open("worker-1", Pace.LIVE);
  }

  private Conversation open(String worker, Pace pace) {
    clock.advance(LEASE_TERM.plusSeconds(1));
    Lease lease = leases.acquire(Samples.wanted(id, Duty.STREAM, worker), LEASE_TERM).orElseThrow();
    ConversationPorts ports =
        new ConversationPorts(
            recogniser, tutor, voice, avatar, repository, notifier, lecture, aids, clock);
    conversation =
        new Conversation(briefing, lease, ports, outlets, leasesLost::incrementAndGet, pace);
    return conversation;
  }

  /** The student says something in one second, and pauses. */
  void studentSays(String words) {
    long start = sound();
    recogniser.stream().reports(finalSegment(start, words, true));
  }

  /** The student has said so much in a second, and goes on. */
  void studentGoesOn(String words) {
    long start = sound();
    recogniser.stream().reports(finalSegment(start, words, false));
  }

  /** What the recogniser makes of a second so far. */
  void studentIsUnderstood(String words) {
    long start = sound();
    recogniser.stream().reports(new SpeechEvent.Interim(start, start + SECOND, words, 0.7));
  }

  /** A second without words. */
  void studentIsSilent() {
    long start = sound();
    recogniser.stream().reports(new SpeechEvent.Final(start, start + SECOND, start, "", 1, false));
  }

  private static SpeechEvent.Final finalSegment(long start, String words, boolean pause) {
    long lastWordEnd = start + SECOND - SECOND / 4;
    return new SpeechEvent.Final(start, start + SECOND, lastWordEnd, words, 0.9, pause);
  }

  /** A second of sound from the bot. */
  long sound() {
    long start = heardSamples;
    conversation.hear(new AudioFrame(start, new byte[SECOND * 2]));
    heardSamples += SECOND;
    return start;
  }

  /** The professor has the tutor say something. */
  void say(String text) {
    conversation.say("say " + text, text);
  }

  /** Silence for so many ms. */
  void silence(int forMs) {
    conversation.hear(new AudioFrame(heardSamples, new byte[forMs * 32]));
    heardSamples += forMs * 16L;
  }

  /** A voice for so many ms, of which the recogniser makes no words. */
  void voice(int forMs) {
    byte[] pcm = new byte[forMs * 32];
    for (int i = 0; i < pcm.length; i += 2) {
      short sample = (short) (6_000 * Math.sin(i / 2.0 * 2 * Math.PI * 180 / SECOND));
      pcm[i] = (byte) sample;
      pcm[i + 1] = (byte) (sample >> 8);
    }
    conversation.hear(new AudioFrame(heardSamples, pcm));
    heardSamples += pcm.length / 2;
  }

  List<Turn> turns() {
    return stored.turns(id);
  }

  /** The turn with a number, once it is stored with its answer. */
  Turn answered(int number) {
    await("turn " + number + " is answered")
        .until(() -> turns().size() > number && !turns().get(number).isOpen());
    return turns().get(number);
  }

  /** Waits until the avatar has all of the reply to a turn and has begun to speak it. */
  void avatarSpeaks(int number) {
    String utterance = id + "-t" + number + "-";
    await("the avatar speaks in turn " + number)
        .until(() -> avatar.finished().stream().anyMatch(one -> one.startsWith(utterance)));
  }

  /** Waits until those who watch have seen so much of the tutor's reply. */
  void isShown(String soFar) {
    await("the reply is shown")
        .until(
            () ->
                notifier.messages(ServerMessage.TranscriptUpdate.class).stream()
                    .anyMatch(update -> update.text().equals(soFar)));
  }

  List<TranscriptSegment> segments() {
    return stored.segments(id, 1_000, Optional.empty());
  }

  /** All that the student was given to read. */
  String written() {
    return notifier.messages(ServerMessage.TutorMessage.class).stream()
        .map(ServerMessage.TutorMessage::delta)
        .collect(Collectors.joining());
  }

  List<String> alerts() {
    return notifier.messages(ServerMessage.Alert.class).stream()
        .map(ServerMessage.Alert::detail)
        .toList();
  }

  @Override
  public void close() {
    if (conversation != null) {
      conversation.close();
    }
  }
}
