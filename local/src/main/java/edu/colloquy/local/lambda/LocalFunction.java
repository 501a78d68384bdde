package edu.colloquy.local.lambda;

import edu.colloquy.cloud.Environment;
import edu.colloquy.local.template.Aws;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One registered function. Its handler is built by the first invocation, whose time that costs, as
 * on a cold start; if that fails, the next invocation tries again. Thread-safe.
 */
final class LocalFunction {
  /** Lambda's limit of a synchronous payload, each way, in bytes. */
  static final int MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;

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
    FutureTask<byte[]> invocation = new FutureTask<>(() -> run(event, requestId));
    Thread.ofVirtual().name("lambda-" + definition.name()).start(invocation);
    try {
      byte[] answer = invocation.get(definition.timeout().toNanos(), TimeUnit.NANOSECONDS);
      if (answer.length > MAX_PAYLOAD_BYTES) {
        throw new FunctionErrorException(
            "Function.ResponseSizeTooLarge",
            "Response payload size exceeded maximum allowed payload size (6291556 bytes).");
      }
      return answer;
    } catch (ExecutionException e) {
      LOG.warn("Function {} failed, request {}.", definition.name(), requestId, e.getCause());
      throw FunctionErrorException.of(e.getCause());
    } catch (TimeoutException e) {
      LOG.warn("Function {} was stopped at its Timeout, request {}.", definition.name(), requestId);
      throw new FunctionErrorException("Sandbox.Timedout", timedOut(requestId));
    } finally {
      // Does nothing to a finished invocation; interrupts one that ran out of time or of caller.
      invocation.cancel(true);
    }
  }

  private String timedOut(String requestId) {
    double seconds = definition.timeout().toMillis() / 1000.0;
    return String.format(
        Locale.ROOT, "%s %s Task timed out after %.2f seconds", Instant.now(), requestId, seconds);
  }

  private byte[] run(byte[] event, String requestId) throws Exception {
    try (var _ = MDC.putCloseable("function_name", definition.name());
        var _ = MDC.putCloseable("function_request_id", requestId)) {
      String arn = Aws.arn("lambda", "function:" + definition.name());
      InvocationContext context = new InvocationContext(definition, arn, requestId);
      return environment.within(() -> handler().handle(event, context));
    }
  }

  private Handler handler() throws Exception {
    if (handler == null) {
      building.lockInterruptibly();
      try {
        if (handler == null) {
          handler = handlerClass.build();
        }
      } finally {
        building.unlock();
      }
    }
    return handler;
  }
}
