package edu.colloquy.functions.wsrouter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import edu.colloquy.cloud.Environment;

/** The Lambda function behind every route of the WebSocket API but CREATE_SESSION. Thread-safe. */
public final class WsRouter
    implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
  private final Wiring wiring;

  /** What the Lambda runtime calls. */
  public WsRouter() {
    this.wiring = new Wiring(Environment.current());
  }

  @Override
  public APIGatewayV2WebSocketResponse handleRequest(
      APIGatewayV2WebSocketEvent event, Context context) {
    String connectionId = event.getRequestContext().getConnectionId();
    switch (event.getRequestContext().getRouteKey()) {
      case "$connect" -> wiring.connections().opened(connectionId);
      case "$disconnect" -> wiring.disconnected(connectionId);
      default -> wiring.edge().take(connectionId, event.getBody());
    }
    APIGatewayV2WebSocketResponse accepted = new APIGatewayV2WebSocketResponse();
    accepted.setStatusCode(200);
    return accepted;
  }
}
