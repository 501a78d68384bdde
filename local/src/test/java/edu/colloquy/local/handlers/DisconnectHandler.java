package edu.colloquy.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps what it heard of clients that left. */
public final class DisconnectHandler implements RequestHandler<Map<String, Object>, Object> {
  /** The request contexts, oldest first. */
  public static final Queue<Map<?, ?>> LEFT = new ConcurrentLinkedQueue<>();

  @Override
  public Object handleRequest(Map<String, Object> event, Context context) {
    LEFT.add((Map<?, ?>) event.get("requestContext"));
    return Map.of("statusCode", 200);
  }
}
