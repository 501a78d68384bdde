package edu.colloquy.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;

/** Refuses the principal {@code banned} with 409; the typed event is what it reads. */
public final class ConnectHandler
    implements RequestHandler<APIGatewayV2WebSocketEvent, APIGatewayV2WebSocketResponse> {
  @Override
  public APIGatewayV2WebSocketResponse handleRequest(
      APIGatewayV2WebSocketEvent event, Context context) {
    Object principal = event.getRequestContext().getAuthorizer().get("principalId");
    APIGatewayV2WebSocketResponse answer = new APIGatewayV2WebSocketResponse();
    answer.setStatusCode("banned".equals(principal) ? 409 : 200);
    return answer;
  }
}
