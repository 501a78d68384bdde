package edu.colloquy.local.lambda;

import edu.colloquy.local.aws.AwsException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lambda: functions by name, invoked with bytes as on AWS. Thread-safe.
 *
 * <p>Unlike on AWS, where each execution environment handles one event at a time, all concurrent
 * invocations of a function share one handler instance here: handlers must be thread-safe, and what
 * passes here passes there. Every invocation runs on a virtual thread of its own, {@linkplain
 * edu.colloquy.cloud.Environment#within within} the function's variables.
 */
public final class LambdaService {
  private static final Logger LOG = LoggerFactory.getLogger(LambdaService.class);
  private static final int MAX_SYNC_BYTES = LocalFunction.MAX_PAYLOAD_BYTES;
  private static final int MAX_ASYNC_BYTES = 1024 * 1024;

  private final Map<String, LocalFunction> functions = new ConcurrentHashMap<>();

  /**
   * Adds a function, or replaces the one of that name.
   *
   * @throws IllegalArgumentException if its handler is no handler class on the class path
   */
  public void register(FunctionDefinition function) {
    functions.put(function.name(), new LocalFunction(function));
  }

  /**
   * Invokes a function and waits for its answer (Lambda: Invoke, RequestResponse).
   *
   * @param functionNameOrArn its name, or its ARN with or without an alias or version
   * @param payload the event, JSON
   * @return what the handler answered
   * @throws FunctionErrorException if the function failed or took longer than its timeout
   * @throws AwsException ResourceNotFoundException, or RequestTooLargeException over 6 MB
   * @throws InterruptedException if the caller was interrupted; the function then is, too
   */
  public byte[] invoke(String functionNameOrArn, byte[] payload) throws InterruptedException {
    return find(functionNameOrArn, payload, MAX_SYNC_BYTES).invoke(payload);
  }

  /**
   * Invokes a function without waiting (Lambda: Invoke, Event). It is tried once, and a failure is
   * logged; Lambda would try it twice more.
   *
   * @param functionNameOrArn its name, or its ARN with or without an alias or version
   * @param payload the event, JSON
   * @throws AwsException ResourceNotFoundException, or RequestTooLargeException over 1 MB
   */
  public void invokeLater(String functionNameOrArn, byte[] payload) {
    LocalFunction function = find(functionNameOrArn, payload, MAX_ASYNC_BYTES);
    Thread.startVirtualThread(
        () -> {
          try {
            function.invoke(payload);
          } catch (FunctionErrorException e) {
            LOG.warn("The event for {} was lost: {}", functionNameOrArn, e.errorType());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private LocalFunction find(String functionNameOrArn, byte[] payload, int maxBytes) {
    LocalFunction function = functions.get(nameOf(functionNameOrArn));
    if (function == null) {
      throw new AwsException(
          404,
          "ResourceNotFoundException",
          "Function not found: "
              + functionNameOrArn
              + ". Functions are declared in template.yaml.");
    }
    if (payload.length > maxBytes) {
      throw new AwsException(
          413,
          "RequestTooLargeException",
          payload.length + " bytes exceed the limit of " + (maxBytes >> 20) + " MB of an event.");
    }
    return function;
  }

  /**
   * {@code arn:aws:lambda:region:account:function:name[:qualifier]} or {@code name[:qualifier]}.
   */
  private static String nameOf(String functionNameOrArn) {
    String[] parts = functionNameOrArn.split(":");
    return functionNameOrArn.startsWith("arn:") && parts.length > 6 ? parts[6] : parts[0];
  }
}
