package edu.colloquy.local.lambda;

import edu.colloquy.local.aws.AwsException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lambda: functions by name, invoked with bytes as on AWS. Thread-safe.
 *
 * <p>Unlike on AWS, where each execution environment handles one event at a time, all concurrent
 * invocations of a function share one handler instance here: handlers must be thread-safe, and what
 * passes here passes there. Every invocation runs on a virtual thread of its own, {@linkplain
 * edu.colloquy.cloud.Environment#within within} the function's variables.
 */
public final class LambdaService {
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
    LocalFunction function = functions.get(nameOf(functionNameOrArn));
    if (function == null) {
      throw new AwsException(
          404,
          "ResourceNotFoundException",
          "Function not found: "
              + functionNameOrArn
              + ". Functions are declared in template.yaml.");
    }
    if (payload.length > LocalFunction.MAX_PAYLOAD_BYTES) {
      throw new AwsException(
          413,
          "RequestTooLargeException",
          payload.length + " bytes exceed the limit of 6 MB of a synchronous invocation.");
    }
    return function.invoke(payload);
  }

  /** Whether there is such a function. */
  public boolean has(String functionNameOrArn) {
    return functions.containsKey(nameOf(functionNameOrArn));
  }

  /**
   * {@code arn:aws:lambda:region:account:function:name[:qualifier]} or {@code name[:qualifier]}.
   */
  private static String nameOf(String functionNameOrArn) {
    String[] parts = functionNameOrArn.split(":");
    return functionNameOrArn.startsWith("arn:") && parts.length > 6 ? parts[6] : parts[0];
  }
}
