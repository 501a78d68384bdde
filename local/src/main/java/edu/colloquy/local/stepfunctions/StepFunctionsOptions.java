package edu.colloquy.local.stepfunctions;

import edu.colloquy.local.stepfunctions.clock.SchedulingClock;
import edu.colloquy.local.stepfunctions.clock.SystemSchedulingClock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How the local Step Functions run.
 *
 * @param clock what waits, time-outs, heartbeats, retries and all dates go by
 * @param random what retry jitter, {@code $random} and {@code $uuid} draw from; thread-safe
 * @param store the directory that keeps executions over a restart, none to keep them in memory
 * @param region the AWS region within ARNs
 * @param account the AWS account within ARNs
 */
public record StepFunctionsOptions(
    SchedulingClock clock,
    RandomGenerator random,
    Optional<Path> store,
    String region,
    String account) {

  /** The real clock, nothing kept, {@code us-east-1} and the account {@code 000000000000}. */
  public static StepFunctionsOptions defaults() {
    return new StepFunctionsOptions(
        new SystemSchedulingClock(),
        new SecureRandom(),
        Optional.empty(),
        "us-east-1",
        "000000000000");
  }

  /** The same by another clock. */
  public StepFunctionsOptions withClock(SchedulingClock other) {
    return new StepFunctionsOptions(other, random, store, region, account);
  }

  /** The same with other chance. */
  public StepFunctionsOptions withRandom(RandomGenerator other) {
    return new StepFunctionsOptions(clock, other, store, region, account);
  }

  /** The same, kept in a directory, which is created if it is not there. */
  public StepFunctionsOptions withStore(Path directory) {
    return new StepFunctionsOptions(clock, random, Optional.of(directory), region, account);
  }

  /** The same in another region and account. */
  public StepFunctionsOptions in(String otherRegion, String otherAccount) {
    return new StepFunctionsOptions(clock, random, store, otherRegion, otherAccount);
  }
}
