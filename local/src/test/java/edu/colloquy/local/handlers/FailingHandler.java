package edu.colloquy.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Throws. */
public final class FailingHandler implements RequestHandler<Object, Object> {
  @Override
  public Object handleRequest(Object event, Context context) {
    throw new IllegalStateException("no such room");
  }
}
