package edu.colloquy.local.lambda;

import edu.colloquy.cloud.Environment;
import edu.colloquy.local.template.Aws;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One registered function. Its handler is built before the first invocation, in time of its own, as
 * on a cold start; if that fails, the next invocation tries again. Thread-safe.
 */
final class LocalFunction {
  /** Lambda's limit of a synchronous payload, each way, in bytes. */
  static final int MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;

  /** How long Lambda gives a function to initialise. */
  private static final Duration INIT_LIMIT = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(LocalFunction.class);

  private final FunctionDefinition definition;
  private final Environment environment;
  private final HandlerClass handlerClass;
  private final ReentrantLock building = new ReentrantLock();
  private volatile Handler handler;

  LocalFunction(FunctionDefinition definition) {
    this.definition = definition;
    this.environment = new Environment(definition.environment());
    this.handlerClass = HandlerClass.named(definition);
  }

  byte[] invoke(byte[] event) throws InterruptedException {
    String requestId = UUID.randomUUID().toString();
    Handler ready = handler;
    if (ready == null) {
      ready = run(this::build, INIT_LIMIT, requestId);
    }
    return handle(ready, event, requestId);
  }

  private byte[] handle(Handler ready, byte[] event, String requestId) throws InterruptedException {
    String arn = Aws.arn("lambda", "function:" + definition.name());
    InvocationContext context = new InvocationContext(definition, arn, requestId);
    long begun = System.nanoTime();
    byte[] answer = run(() -> ready.handle(event, context), definition.timeout(), requestId);
    LOG.debug(
        "Function {} took {} ms.", definition.name(), (System.nanoTime() - begun) / 1_000_000);
    if (answer.length > MAX_PAYLOAD_BYTES) {
      throw new FunctionErrorException(
          "Function.ResponseSizeTooLarge",
          answer.length + " bytes exceed the limit of 6 MB of an answer.");
    }
    return answer;
  }

  /** Runs the function's code on a thread of its own, in its environment, for so long at most. */
  private <T> T run(Callable<T> code, Duration limit, String requestId)
      throws InterruptedException {
    FutureTask<T> running = new FutureTask<>(() -> inEnvironment(code, requestId));
    Thread.ofVirtual().name("lambda-" + definition.name()).start(running);
    try {
      return running.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      LOG.warn("Function {} failed, request {}.", definition.name(), requestId, e.getCause());
      throw FunctionErrorException.of(e.getCause());
    } catch (TimeoutException _) {
      LOG.warn(
          "Function {} was stopped after {} ms, request {}.",
          definition.name(),
          limit.toMillis(),
          requestId);
      throw new FunctionErrorException("Sandbox.Timedout", timedOut(limit, requestId));
    } finally {
      // Does nothing to code that is done; interrupts what ran out of time or lost its caller.
      running.cancel(true);
    }
  }

  private <T> T inEnvironment(Callable<T> code, String requestId) throws Exception {
    try (var _ = MDC.putCloseable("function_name", definition.name());
        var _ = MDC.putCloseable("function_request_id", requestId)) {
      return environment.within(code::call);
    }
  }

  private Handler build() throws Exception {
    building.lockInterruptibly();
    try {
      if (handler == null) {
        handler = handlerClass.build();
      }
      return handler;
    } finally {
      building.unlock();
    }
  }

  private static String timedOut(Duration limit, String requestId) {
    return String.format(
        Locale.ROOT,
        "%s %s Task timed out after %.2f seconds",
        Instant.now(),
        requestId,
        limit.toMillis() / 1000.0);
  }
}
