package edu.colloquy.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2CustomAuthorizerEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets {@code Bearer good} in, and counts how often it was asked. */
public final class HttpAuthorizerHandler
    implements RequestHandler<APIGatewayV2CustomAuthorizerEvent, Map<String, Object>> {
  /** How often it was asked. */
  public static final AtomicInteger ASKED = new AtomicInteger();

  @Override
  public Map<String, Object> handleRequest(
      APIGatewayV2CustomAuthorizerEvent event, Context context) {
    ASKED.incrementAndGet();
    boolean good = event.getIdentitySource().equals(List.of("Bearer good"));
    return Map.of("isAuthorized", good, "context", Map.of("sub", "prof-1"));
  }
}
