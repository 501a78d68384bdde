package edu.colloquy.simulators.deepgram;

import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.WireLog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.util.UUID;

/** {@code GET /v1/speak} as a WebSocket. */
final class SpeakSocketRoute {
  private static final String PATH = "/v1/speak";
  private static final String SPEAKING = "speaking";

  private final Access access;
  private final Latency latency;
  private final WireLog log;

  SpeakSocketRoute(Access access, Latency latency, WireLog log) {
    this.access = access;
    this.latency = latency;
    this.log = log;
  }

  void addTo(RoutesConfig routes) {
    routes.wsBeforeUpgrade(PATH, this::admit);
    routes.ws(PATH, SpeakSocketRoute::handle);
  }

  private void admit(Context http) throws IOException {
    try {
      access.check(http);
      SpeakQuery query = SpeakQuery.socket(new Query(http.queryParamMap()));
      http.attribute(SPEAKING, new SpeakSocket(query, latency, log));
    } catch (Refusal refusal) {
      access.refuseUpgrade(refusal, http);
    }
  }

  private static void handle(WsConfig socket) {
    socket.onConnect(opened -> speaking(opened).open(opened, UUID.randomUUID().toString()));
    socket.onMessage(message -> speaking(message).take(message, message.message()));
  }

  private static SpeakSocket speaking(WsContext socket) {
    return socket.attribute(SPEAKING);
  }
}
