package edu.colloquy.containers.transcriber;

import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.Json;
import edu.colloquy.contract.link.AudioFrame;
import edu.colloquy.contract.link.LinkMessage;
import edu.colloquy.simulators.modem.Speech;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/** The bot's end of a link, as the protocol has it. */
final class TestBot extends WebSocketListener {
  private static final int FRAME = 320;

  private final WebSocket socket;
  private final List<LinkMessage> received = new CopyOnWriteArrayList<>();
  private volatile int closedWith;

  private TestBot(OkHttpClient http, String endpoint) {
    socket = http.newWebSocket(new Request.Builder().url(endpoint).build(), this);
  }

  static TestBot connect(OkHttpClient http, String endpoint) {
    return new TestBot(http, endpoint);
  }

  /** Connects and is welcomed. */
  static TestBot welcomed(OkHttpClient http, String endpoint, LinkMessage.Hello hello) {
    TestBot bot = connect(http, endpoint);
    bot.send(hello);
    await().until(() -> !bot.received.isEmpty());
    return bot;
  }

  void send(LinkMessage message) {
    socket.send(Json.write(message));
  }

  /** Sends a recording from a sample to another, frame by frame. */
  void send(short[] recording, long from, long to) {
    for (int start = (int) from; start < to; start += FRAME) {
      int samples = (int) Math.min(FRAME, to - start);
      ByteBuffer pcm = ByteBuffer.allocate(samples * 2).order(ByteOrder.LITTLE_ENDIAN);
      pcm.asShortBuffer().put(recording, start, samples);
      socket.send(ByteString.of(new AudioFrame(start, pcm.array()).encode()));
    }
  }

  void send(short[] recording) {
    send(recording, 0, recording.length);
  }

  void sendRaw(byte[] bytes) {
    socket.send(ByteString.of(bytes));
  }

  void sendRaw(String text) {
    socket.send(text);
  }

  /** A sentence at four times the pace of speech, and a second and a half of silence. */
  static short[] recording(String sentence) {
    short[] speech = Speech.of(sentence, AudioFrame.SAMPLE_RATE_HZ, 4).samples();
    int length = (speech.length + 24_000) / FRAME * FRAME;
    return Arrays.copyOf(speech, length);
  }

  long resumeFrom() {
    return ((LinkMessage.Welcome) received.getFirst()).resumeFrom();
  }

  List<Long> acks() {
    return received.stream()
        .filter(LinkMessage.Ack.class::isInstance)
        .map(message -> ((LinkMessage.Ack) message).before())
        .toList();
  }

  void awaitClose(int code) {
    await().until(() -> closedWith == code);
  }

  void drop() {
    socket.cancel();
  }

  @Override
  public void onMessage(WebSocket ws, String text) {
    received.add(LinkMessage.parse(text));
  }

  @Override
  public void onClosing(WebSocket ws, int code, String reason) {
    closedWith = code;
    ws.close(1000, null);
  }

  @Override
  public void onFailure(WebSocket ws, Throwable failure, Response response) {
    closedWith = -1;
  }
}
