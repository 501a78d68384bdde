package edu.colloquy.simulators.avatar;

import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

/**
 * The sessions of the account: tokens given out, sessions running, sessions ended. Thread-safe.
 *
 * <p>An id leads through three maps in turn: {@code tickets} while only its token exists, {@code
 * running} from start to end, {@code records} from start on and for good.
 */
final class Sessions {
  /** A session that runs, and how it was asked to. */
  record Started(String id, Mode mode, MediaRoom room, Duration maxDuration) {}

  private final AvatarOptions options;
  private final MediaRooms rooms;
  private final WireLog log;
  private final Semaphore slots;
  private final RandomGenerator.SplittableGenerator random;
  private final Map<String, TokenRequest> tickets = new ConcurrentHashMap<>();
  private final Map<String, AvatarSession> running = new ConcurrentHashMap<>();
  private final Map<String, SessionRecord> records = new ConcurrentHashMap<>();

  Sessions(AvatarOptions options, MediaRooms rooms, WireLog log, long seed) {
    this.options = options;
    this.rooms = rooms;
    this.log = log;
    this.slots = new Semaphore(options.concurrentSessions());
    this.random = new SplittableRandom(seed);
  }

  /** Notes what a session is to be; answers its id. */
  String prepare(TokenRequest request) {
    String id = UUID.randomUUID().toString();
    tickets.put(id, request);
    return id;
  }

  /**
   * Starts a prepared session; its token does so once only.
   *
   * @throws ApiFailure 400 if it was started before, 409 if the account has no free slot
   */
  Started start(String id) {
    if (!tickets.containsKey(id)) {
      throw ApiFailure.of(400, 4001, "This session was started before; get a new token");
    }
    if (!slots.tryAcquire()) {
      throw ApiFailure.of(409, 4032, "Session concurrency limit reached");
    }
    TokenRequest request = tickets.remove(id);
    if (request == null) {
      slots.release();
      throw ApiFailure.of(400, 4001, "This session is being started already");
    }
    Duration maxDuration = limit(request);
    MediaRoom room = room(id, request, maxDuration);
    records.put(id, SessionRecord.begun(id, request.mode(), request.sandbox()));
    running.put(
        id, new AvatarSession(id, request.mode(), maxDuration, room, options, log, split()));
    log.saw(Seen.AVATAR_STARTED, id);
    return new Started(id, request.mode(), room, maxDuration);
  }

  /**
   * Ends a session; ending one that ended before, or was never started, does nothing.
   *
   * @throws ApiFailure 404 for an id that was never given out
   */
  void end(String id, EndReason reason) {
    AvatarSession session = running.remove(id);
    if (session != null) {
      session.end(reason);
      records.computeIfPresent(id, (_, record) -> record.ended(reason));
      slots.release();
      log.saw(Seen.AVATAR_STOPPED, id, Map.of("reason", reason.name()));
    } else if (tickets.remove(id) == null) {
      find(id);
    }
  }

  Optional<AvatarSession> running(String id) {
    return Optional.ofNullable(running.get(id));
  }

  /**
   * What is known of a session that was started.
   *
   * @throws ApiFailure 404
   */
  SessionRecord find(String id) {
    return Optional.ofNullable(records.get(id))
        .orElseThrow(() -> ApiFailure.of(404, 4004, "Session not found"));
  }

  /** All sessions that were ever started, newest first. */
  List<SessionRecord> all() {
    return records.values().stream()
        .sorted(Comparator.comparing(SessionRecord::createdAt).reversed())
        .toList();
  }

  /** Moves every running session on by 20 ms. */
  void tick(long nowNanos) {
    running.forEach((id, session) -> session.tick(nowNanos).ifPresent(reason -> end(id, reason)));
  }

  /** Ends everything, as the service does when it goes down. */
  void endAll() {
    running.keySet().forEach(id -> end(id, EndReason.SERVER_ERROR));
  }

  private MediaRoom room(String id, TokenRequest request, Duration maxDuration) {
    String name = options.nameOf(request.avatarId());
    List<String> agents =
        request.mode() == Mode.FULL ? List.of("liveavatar-agent-" + id) : List.of();
    return request
        .ownRoom()
        .map(own -> rooms.visit(id, name, own))
        .orElseGet(
            () ->
                rooms.open(
                    id,
                    name,
                    maxDuration,
                    agents,
                    (_, topic, payload) -> heard(id, topic, payload)));
  }

  /** Somebody in a session's room sent data. */
  private void heard(String id, String topic, byte[] payload) {
    AvatarSession session = running.get(id);
    if (session == null || !topic.equals(RoomCommand.TOPIC)) {
      return;
    }
    switch (RoomCommand.parse(payload)) {
      case RoomCommand.SpeakText(String event, String text, boolean asAnswer) ->
          session.say(event, text, asAnswer);
      case RoomCommand.Interrupt() -> session.interrupt();
      case RoomCommand.Stop() -> end(id, EndReason.USER_CLOSED);
      case RoomCommand.Other() -> session.keepAlive();
    }
  }

  private Duration limit(TokenRequest request) {
    Duration plan = request.sandbox() ? options.sandboxDuration() : options.maxSessionDuration();
    return request.maxDuration().filter(asked -> asked.compareTo(plan) < 0).orElse(plan);
  }

  private synchronized RandomGenerator split() {
    return random.split();
  }
}
