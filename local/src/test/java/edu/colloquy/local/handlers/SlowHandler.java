package edu.colloquy.local.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Never answers, and notes whether it was interrupted. */
public final class SlowHandler implements RequestHandler<Object, Object> {
  /** Whether an invocation was interrupted. */
  public static final AtomicBoolean INTERRUPTED = new AtomicBoolean();

  @Override
  public Object handleRequest(Object event, Context context) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      INTERRUPTED.set(true);
      Thread.currentThread().interrupt();
    }
    return "late";
  }
}
