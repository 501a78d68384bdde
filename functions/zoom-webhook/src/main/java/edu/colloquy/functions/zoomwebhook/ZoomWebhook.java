package edu.colloquy.functions.zoomwebhook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.edge.HttpEdge;

/** The Lambda function behind POST /webhook/zoom. Thread-safe. */
public final class ZoomWebhook
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final HttpEdge edge;

  /** What the Lambda runtime calls. */
  public ZoomWebhook() {
    this.edge = new Wiring(Environment.current()).edge();
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return edge.answer(event);
  }
}
