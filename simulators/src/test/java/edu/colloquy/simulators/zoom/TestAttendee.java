package edu.colloquy.simulators.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.Speech;
import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;

/** Somebody in a meeting, over a real WebSocket, with a modem for a voice. */
public final class TestAttendee implements WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final WebSocket socket;
  private final Ear ear = new Ear(16_000);
  private final ByteBuffer binary = ByteBuffer.allocate(100 * AudioFrame.BYTES);
  private final StringBuilder text = new StringBuilder();
  private final AtomicInteger requests = new AtomicInteger();
  public final List<JsonNode> events = new CopyOnWriteArrayList<>();
  public final List<String> words = new CopyOnWriteArrayList<>();
  public final AtomicInteger frames = new AtomicInteger();
  public volatile int closedWith;

  private TestAttendee(URI meetingUrl) {
    socket = HTTP.newWebSocketBuilder().buildAsync(meetingUrl, this).join();
  }

  public static TestAttendee connect(ZoomSimulator zoom) {
    return new TestAttendee(zoom.meetingUrl());
  }

  /** Connects and asks to join, saying so much of oneself as the extra fields do. */
  public static TestAttendee join(ZoomSimulator zoom, JsonNode meeting, String name, String extra) {
    TestAttendee attendee = connect(zoom);
    ObjectNode join = (ObjectNode) ZoomCaller.json("{'type': 'join', 'passcode': 'sesame'}");
    join.put("meeting_number", meeting.path("id").asText()).put("user_name", name);
    join.setAll((ObjectNode) ZoomCaller.json(extra));
    attendee.send(join.toString());
    return attendee;
  }

  /**
   * Calls a function of the Meeting SDK and waits for its answer.
   *
   * @return what came back, of type {@code success} or {@code error}
   */
  public JsonNode call(String function, String arguments) {
    ObjectNode call = (ObjectNode) ZoomCaller.json(arguments);
    int number = requests.incrementAndGet();
    send(call.put("type", function).put("request", number).toString());
    soon().until(() -> !answers(number).isEmpty());
    return answers(number).getFirst();
  }

  /** Waits for what happens within milliseconds, unless the machine is busy. */
  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(30));
  }

  private List<JsonNode> answers(int number) {
    return events.stream().filter(one -> one.path("request").asInt() == number).toList();
  }

  /** As a host, finds the id of a breakout room. */
  public String roomId(String name) {
    for (JsonNode room : call("getBreakoutRooms", "{}").path("result")) {
      if (room.path("name").asText().equals(name)) {
        return room.path("roomId").asText();
      }
    }
    throw new AssertionError("No room is named " + name);
  }

  /** As a host, sends somebody in the main session to a breakout room. */
  public JsonNode assign(TestAttendee other, String room) {
    int userId = other.awaitEvent("joined").path("user_id").asInt();
    return call(
        "assignUserToBreakoutRoom",
        "{'userId': %d, 'targetRoomId': '%s'}".formatted(userId, roomId(room)));
  }

  public void send(String message) {
    socket.sendText(message.replace('\'', '"'), true).join();
  }

  /** Says something, all at once, as synthesised speech comes. */
  public void say(String sentence) {
    short[] samples = Speech.of(sentence, 16_000, 6).samples();
    ByteBuffer pcm = ByteBuffer.allocate((samples.length + 319) / 320 * 640);
    pcm.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
    sendAudio(pcm);
  }

  public void sendAudio(ByteBuffer pcm) {
    while (pcm.hasRemaining()) {
      int size = Math.min(pcm.remaining(), 640);
      socket.sendBinary(pcm.slice(pcm.position(), size), true).join();
      pcm.position(pcm.position() + size);
    }
  }

  /** Waits for a message of this type and returns the latest one. */
  public JsonNode awaitEvent(String type) {
    return awaitEvents(type, 1).getLast();
  }

  public List<JsonNode> awaitEvents(String type, int count) {
    soon().untilAsserted(() -> assertThat(eventsOf(type)).hasSizeGreaterThanOrEqualTo(count));
    return eventsOf(type);
  }

  public List<JsonNode> eventsOf(String type) {
    return events.stream().filter(event -> event.path("type").asText().equals(type)).toList();
  }

  public void awaitWords(String sentence) {
    soon().untilAsserted(() -> assertThat(String.join(" ", words)).contains(sentence));
  }

  public void vanish() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket ws, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      try {
        events.add(JSON.readTree(text.toString()));
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        throw new AssertionError(e);
      }
      text.setLength(0);
    }
    ws.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket ws, ByteBuffer data, boolean last) {
    binary.put(data); // The JDK's client may hand out a message in parts.
    if (last) {
      binary.flip();
      while (binary.hasRemaining()) { // Long silence comes in larger pieces.
        AudioFrame frame = AudioFrame.read(binary);
        ear.listen(frame.samples(), 0, AudioFrame.SAMPLES).forEach(word -> words.add(word.text()));
        frames.incrementAndGet();
      }
      binary.clear();
    }
    ws.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket ws, int status, String reason) {
    closedWith = status;
    return null;
  }
}
