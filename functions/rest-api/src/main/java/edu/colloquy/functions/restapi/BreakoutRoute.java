package edu.colloquy.functions.restapi;

import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.contract.Json;
import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.domain.breakout.TriggerBreakout;

/** POST /api/trigger-breakout: as the WebSocket API's TRIGGER_BREAKOUT, with its payload. */
final class BreakoutRoute {
  private final TriggerBreakout breakout;

  BreakoutRoute(TriggerBreakout breakout) {
    this.breakout = breakout;
  }

  Object trigger(HttpRequest request) {
    return breakout.trigger(Json.read(request.body(), ClientMessage.TriggerBreakout.class));
  }
}
