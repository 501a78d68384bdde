package edu.colloquy.functions.createsession;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import edu.colloquy.cloud.Environment;

/** The Lambda function behind the WebSocket route CREATE_SESSION. Thread-safe. */
public final class CreateSessionFunction
    implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
  private final Wiring wiring;

  /** What the Lambda runtime calls. */
  public CreateSessionFunction() {
    this.wiring = new Wiring(Environment.current());
  }

  @Override
  public APIGatewayV2WebSocketResponse handleRequest(
      APIGatewayV2WebSocketEvent event, Context context) {
    wiring.edge().take(event.getRequestContext().getConnectionId(), event.getBody());
    APIGatewayV2WebSocketResponse accepted = new APIGatewayV2WebSocketResponse();
    accepted.setStatusCode(200);
    return accepted;
  }
}
