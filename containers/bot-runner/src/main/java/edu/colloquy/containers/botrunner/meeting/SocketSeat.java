package edu.colloquy.containers.botrunner.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.containers.botrunner.line.Line;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.breakout.Seen;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okio.ByteString;

/** A seat at the other end of a WebSocket. */
final class SocketSeat extends Line implements MeetingSeat {
  private static final String SERVICE = "Zoom meeting";
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  /** A conductor that was lost is back in less. */
  private static final Duration DOOR_LIMIT = Duration.ofSeconds(60);

  private final MeetingListener listener;
  private final BreakoutControl control = new SocketBreakoutControl(this);
  private final AtomicInteger requests = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> entered = new CompletableFuture<>();
  private final RoomWait room = new RoomWait();
  private volatile Loss loss = Loss.CONNECTION;

  SocketSeat(MeetingListener listener) {
    super(SERVICE);
    this.listener = listener;
  }

  /** Joins; returns once inside, also when it had to wait at the door. */
  void join(OkHttpClient http, String url, JoinRequest request) throws InterruptedException {
    open(http, url);
    ObjectNode join =
        message("join")
            .put("meeting_number", request.meetingNumber())
            .put("passcode", request.passcode())
            .put("user_name", request.userName())
            .put("customer_key", request.customerKey())
            .put("role", request.hostKey().isPresent() ? 1 : 0)
            .put("zak", request.hostKey().orElse(""));
    try {
      send(join.toString());
      answer(entered, DOOR_LIMIT, "nobody let the bot in within " + DOOR_LIMIT.toSeconds() + " s");
    } catch (InterruptedException | ServiceException e) {
      vanish();
      throw e;
    }
  }

  @Override
  public void awaitBreakoutRoom(String name) throws InterruptedException {
    answer(
        room.entering(name),
        DOOR_LIMIT,
        "nobody sent the bot to its breakout room within %d s; is the session's conductor in?"
            .formatted(DOOR_LIMIT.toSeconds()));
  }

  @Override
  public BreakoutControl breakoutRooms() {
    return control;
  }

  @Override
  public void sendAudio(byte[] pcm) {
    send(pcm);
  }

  @Override
  public Loss awaitLoss() throws InterruptedException {
    awaitEnd();
    return loss;
  }

  @Override
  public void leave() throws InterruptedException {
    send(message("leaveMeeting").toString());
    awaitEnd(FAREWELL);
  }

  @Override
  public void vanish() {
    cut();
  }

  /** Calls a function of the SDK, and waits for what it gives. */
  JsonNode call(ObjectNode call) throws InterruptedException {
    int number = requests.incrementAndGet();
    CompletableFuture<JsonNode> result = new CompletableFuture<>();
    calls.put(number, result);
    try {
      send(call.put("request", number).toString());
      return answer(result);
    } finally {
      calls.remove(number);
    }
  }

  static ObjectNode message(String type) {
    return Json.MAPPER.createObjectNode().put("type", type);
  }

  @Override
  protected void text(String text) {
    JsonNode message = Json.tree(text);
    switch (message.path("type").asText()) {
      case "joined" -> {
        listener.entered(role(message));
        entered.complete(null);
      }
      case "role_changed" -> listener.roleChanged(role(message));
      case "breakout_room_invited" -> accept(message.path("roomId").asText());
      case "breakout_room_joined" -> moved(message.path("name").asText());
      case "main_session_joined" -> moved("");
      case "participant_joined" ->
          listener.joined(attendee(message), message.path("room").asText());
      case "participant_left" -> listener.left(attendee(message), message.path("room").asText());
      case "onUserIsInWaitingRoom" -> listener.waits(attendee(message));
      case "onRoomStatusChange" ->
          listener.roomStatusChanged(SocketBreakoutControl.status(message.path("status").asInt()));
      case "onUserLeave" -> loss = Loss.REMOVED;
      case "meeting_ended" -> loss = Loss.MEETING_OVER;
      case "success" -> result(message).complete(message.path("result"));
      case "error" -> refuse(message);
      default -> {
        // What a person would read, such as a broadcast.
      }
    }
  }

  @Override
  protected void binary(ByteString pcm) {
    listener.heard(pcm.toByteArray());
  }

  @Override
  protected void over(String reason) {
    fail(
        loss == Loss.REMOVED
            ? ServiceException.refused(SERVICE, "a host removed the bot from the meeting")
            : failure("the connection was lost: " + reason, null));
    listener.over(loss);
  }

  private void accept(String roomId) {
    send(message("joinBreakoutRoom").put("roomId", roomId).toString());
  }

  private void moved(String name) {
    listener.moved(name);
    room.entered(name);
  }

  private CompletableFuture<JsonNode> result(JsonNode message) {
    CompletableFuture<JsonNode> awaited = calls.get(message.path("request").asInt());
    return awaited == null ? new CompletableFuture<>() : awaited;
  }

  private void refuse(JsonNode error) {
    ServiceException refused =
        ServiceException.refused(
            SERVICE, error.path("code").asInt() + " " + error.path("reason").asText());
    if (error.has("request")) {
      result(error).completeExceptionally(refused);
    } else if (!entered.isDone()) {
      fail(refused);
    }
  }

  private void fail(ServiceException failure) {
    entered.completeExceptionally(failure);
    room.fail(failure);
    calls.values().forEach(one -> one.completeExceptionally(failure));
  }

  private static Seen.Role role(JsonNode message) {
    return Seen.Role.valueOf(message.path("role").asText());
  }

  private static Attendee attendee(JsonNode about) {
    return new Attendee(
        about.path("participant_uuid").asText(),
        about.path("user_id").asInt(),
        about.path("user_name").asText(),
        about.path("user_email").asText(),
        about.path("customer_key").asText());
  }
}
