package edu.colloquy.local.stepfunctions.integration;

/** Invokes a Lambda function and waits for its answer (RequestResponse). Thread-safe, blocking. */
@FunctionalInterface
public interface LambdaInvoker {

  /**
   * @param functionNameOrArn as the definition has it, with {@code :qualifier} if it has one
   * @param payload the event, UTF-8 JSON
   * @return the function's answer, UTF-8 JSON; empty stands for null
   * @throws FunctionError if the function threw
   * @throws InterruptedException if the platform stops meanwhile
   */
  byte[] invoke(String functionNameOrArn, byte[] payload)
      throws FunctionError, InterruptedException;
}
