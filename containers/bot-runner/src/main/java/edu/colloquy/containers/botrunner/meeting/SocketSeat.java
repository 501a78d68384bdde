package edu.colloquy.containers.botrunner.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.containers.botrunner.line.Line;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;
import okio.ByteString;

/** A seat at the other end of a WebSocket. */
final class SocketSeat extends Line implements MeetingSeat {
  private static final String SERVICE = "Zoom meeting";
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final MeetingListener listener;
  private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
  private volatile boolean meetingOver;

  SocketSeat(MeetingListener listener) {
    super(SERVICE);
    this.listener = listener;
  }

  void join(OkHttpClient http, String url, JoinRequest request) throws InterruptedException {
    open(http, url);
    ObjectNode join =
        message("join")
            .put("meeting_number", request.meetingNumber())
            .put("passcode", request.passcode())
            .put("user_name", request.userName())
            .put("customer_key", request.customerKey())
            .put("zak", request.hostKey());
    ask(join, "joined");
  }

  @Override
  public void openBreakoutRooms() throws InterruptedException {
    ask(message("open_breakout_rooms"), "breakout_rooms_opened");
  }

  @Override
  public void joinBreakoutRoom(String name) throws InterruptedException {
    ask(message("join_breakout_room").put("name", name), "breakout_room_joined");
  }

  @Override
  public void sendAudio(byte[] pcm) {
    send(pcm);
  }

  @Override
  public boolean awaitLoss() throws InterruptedException {
    awaitEnd();
    return !meetingOver;
  }

  @Override
  public void leave() throws InterruptedException {
    send(message("leave").toString());
    awaitEnd(FAREWELL);
  }

  @Override
  public void vanish() {
    cut();
  }

  @Override
  protected void text(String text) {
    JsonNode message = Json.tree(text);
    String type = message.path("type").asText();
    switch (type) {
      case "participant_joined" ->
          listener.joined(attendee(message), message.path("room").asText());
      case "participant_left" -> listener.left(attendee(message), message.path("room").asText());
      case "meeting_ended" -> meetingOver = true;
      case "error" -> refuse(message);
      default -> awaited(type).complete(null);
    }
  }

  @Override
  protected void binary(ByteString pcm) {
    listener.heard(pcm.toByteArray());
  }

  @Override
  protected void over(String reason) {
    fail(failure("the connection was lost: " + reason, null));
  }

  private void ask(ObjectNode question, String answer) throws InterruptedException {
    CompletableFuture<Void> come = new CompletableFuture<>();
    awaited.put(answer, come);
    try {
      send(question.toString());
      answer(come);
    } catch (InterruptedException | ServiceException e) {
      vanish();
      throw e;
    } finally {
      awaited.remove(answer);
    }
  }

  private CompletableFuture<Void> awaited(String type) {
    CompletableFuture<Void> one = awaited.get(type);
    return one == null ? new CompletableFuture<>() : one;
  }

  private void refuse(JsonNode error) {
    fail(
        ServiceException.refused(
            SERVICE, error.path("code").asInt() + " " + error.path("reason").asText()));
  }

  private void fail(ServiceException failure) {
    awaited.values().forEach(one -> one.completeExceptionally(failure));
  }

  private static ObjectNode message(String type) {
    return Json.MAPPER.createObjectNode().put("type", type);
  }

  private static Attendee attendee(JsonNode about) {
    return new Attendee(
        about.path("user_name").asText(),
        about.path("user_email").asText(),
        about.path("customer_key").asText());
  }
}
