package edu.colloquy.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Replies with a body, which only a route with a response expression sends back. */
public final class ReplyHandler implements RequestHandler<Map<String, Object>, Object> {
  @Override
  public Object handleRequest(Map<String, Object> event, Context context) {
    return Map.of("statusCode", 200, "body", "reply to " + event.get("body"));
  }
}
