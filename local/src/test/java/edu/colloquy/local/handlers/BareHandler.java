package edu.colloquy.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;

/** Takes and gives plain types, through a generic parent, as a step of a state machine does. */
public final class BareHandler extends Step<Map<String, Object>, BareHandler.Sum> {

  /** What it answers. */
  public record Sum(int total, String function) {}

  @Override
  public Sum handleRequest(Map<String, Object> event, Context context) {
    int total = event.get("a") instanceof Integer a ? a + 1 : 0;
    return new Sum(total, context.getFunctionName());
  }
}
