package edu.colloquy.containers.botrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.Json;
import edu.colloquy.contract.link.AudioFrame;
import edu.colloquy.contract.link.LinkMessage;
import edu.colloquy.simulators.modem.Ear;
import io.javalin.Javalin;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The other end of the link: hears one room, and says what it has stored. */
final class TestTranscriber implements AutoCloseable {
  private final Javalin server;
  private final Ear ear = new Ear(16_000);
  final List<LinkMessage.Hello> hellos = new CopyOnWriteArrayList<>();
  final List<Boolean> presences = new CopyOnWriteArrayList<>();
  final List<Long> starts = new CopyOnWriteArrayList<>();
  final List<String> spoken = new CopyOnWriteArrayList<>();
  private final List<String> words = new CopyOnWriteArrayList<>();
  private volatile WsContext link;
  private volatile long next;

  /** A transcriber that has stored what came before a sample. */
  TestTranscriber(long storedBefore) {
    next = storedBefore;
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.concurrency.useVirtualThreads = true;
                  config.jetty.host = "127.0.0.1";
                  config.jetty.port = 0;
                  config.routes.ws("/audio", this::configure);
                })
            .start();
  }

  String endpoint() {
    return "ws://127.0.0.1:" + server.port() + "/audio";
  }

  /** The first sample that has not come yet. */
  long next() {
    return next;
  }

  void awaitWords(String sentence) {
    await().untilAsserted(() -> assertThat(String.join(" ", words)).isEqualTo(sentence));
  }

  List<String> words() {
    return words;
  }

  void acknowledge(long before) {
    link.send(Json.write(new LinkMessage.Ack(before)));
  }

  void orders(LinkMessage message) {
    link.send(Json.write(message));
  }

  /** Has the bot say the next of what it was ordered to speak: PCM16, 24 kHz. */
  void sends(byte[] pcm) {
    link.send(ByteBuffer.wrap(pcm));
  }

  void dropLink() {
    link.closeSession(1011, "lost");
  }

  /** Is gone, with its process. */
  void stop() {
    server.stop();
  }

  @Override
  public void close() {
    stop();
  }

  private void configure(WsConfig socket) {
    socket.onMessage(ws -> control(ws, LinkMessage.parse(ws.message())));
    socket.onBinaryMessage(ws -> hear(AudioFrame.decode(ws.data())));
  }

  private void control(WsContext ws, LinkMessage message) {
    switch (message) {
      case LinkMessage.Hello hello -> {
        hellos.add(hello);
        link = ws;
        ws.send(Json.write(new LinkMessage.Welcome(next)));
      }
      case LinkMessage.Presence(boolean present) -> presences.add(present);
      case LinkMessage.SpeakStarted(String utterance) -> spoken.add("started " + utterance);
      case LinkMessage.SpeakEnded(String utterance, boolean cut) ->
          spoken.add((cut ? "cut " : "ended ") + utterance);
      case LinkMessage.Welcome _,
          LinkMessage.Ack _,
          LinkMessage.Speak _,
          LinkMessage.SpeakEnd _,
          LinkMessage.Interrupt _,
          LinkMessage.AvatarChanged _ ->
          throw new AssertionError(message);
    }
  }

  /** Every sample has to come once: a gap or an overlap would show in the words. */
  private void hear(AudioFrame frame) {
    starts.add(frame.firstSample());
    next = frame.endSample();
    short[] samples = new short[frame.samples()];
    ByteBuffer.wrap(frame.pcm()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    ear.listen(samples, 0, samples.length).forEach(word -> words.add(word.text()));
  }
}
