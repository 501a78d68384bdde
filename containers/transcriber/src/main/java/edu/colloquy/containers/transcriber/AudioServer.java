package edu.colloquy.containers.transcriber;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Takes the audio of all rooms of this transcriber, one WebSocket a room, in the protocol of {@code
 * contract.link}. Thread-safe.
 */
final class AudioServer implements AutoCloseable {
  private static final String PATH = "/audio";
  private static final String LINK = "link";

  /** Bots ping every few seconds: one that is silent for so long is gone. */
  private static final Duration SILENCE = Duration.ofSeconds(20);

  private final HostedRooms rooms;
  private final String address;
  private final ScheduledThreadPoolExecutor acks;
  private final Javalin server;

  /**
   * Starts the server.
   *
   * @param address the IPv4 address on which it listens
   * @param port the TCP port, 0 for a free one
   * @param rooms the rooms whose bots it lets in
   */
  AudioServer(String address, int port, HostedRooms rooms) {
    this.address = address;
    this.rooms = rooms;
    this.acks =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofVirtual().name("acks").factory(), new ThreadPoolExecutor.DiscardPolicy());
    this.server = Javalin.create(config -> configure(config, port)).start();
  }

  /** Where bots find it, {@code ws://address:port/audio}. */
  String endpoint() {
    return "ws://" + address + ":" + server.port() + PATH;
  }

  @Override
  public void close() {
    server.stop();
    acks.shutdownNow();
  }

  private void configure(JavalinConfig config, int port) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.host = address;
    config.jetty.port = port;
    config.jetty.modifyWebSocketServletFactory(sockets -> sockets.setIdleTimeout(SILENCE));
    config.routes.ws(PATH, this::configure);
  }

  private void configure(WsConfig socket) {
    socket.onConnect(ws -> ws.attribute(LINK, new AudioLink(ws.session, rooms, acks)));
    socket.onMessage(ws -> link(ws).control(ws.message()));
    socket.onBinaryMessage(ws -> link(ws).audio(ws.data()));
    socket.onClose(ws -> link(ws).gone());
    socket.onError(ws -> link(ws).gone());
  }

  private static AudioLink link(WsContext ws) {
    return ws.attribute(LINK);
  }
}
