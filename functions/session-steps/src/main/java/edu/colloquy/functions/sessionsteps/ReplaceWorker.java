package edu.colloquy.functions.sessionsteps;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.Stores;
import edu.colloquy.cloud.work.DeadWorkers;
import edu.colloquy.cloud.work.EcsFleet;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.WorkerFleet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Lambda function that hears of every stopped ECS task (EventBridge: ECS Task State Change):
 * what one that died has left is cleared up, and while its session wants rooms it is replaced,
 * within {@link ReplacementLimit}. Thread-safe.
 *
 * <p>Workers take rooms of any session, but a task names the session it was started for: one that
 * outlives that session and dies with rooms of another is not replaced. Workers that still live, or
 * are started for later sessions, take those rooms up.
 */
public final class ReplaceWorker implements RequestStreamHandler {
  private static final Logger log = LoggerFactory.getLogger(ReplaceWorker.class);

  private final SessionRepository sessions;
  private final ReplacementLimit limit;
  private final WorkerFleet fleet;
  private final DeadWorkers dead;

  /** What the Lambda runtime calls. */
  public ReplaceWorker() {
    Environment environment = Environment.current();
    AwsClients aws = new AwsClients(environment);
    Stores stores = new Stores(aws, environment);
    this.sessions = stores.sessions();
    this.limit = new ReplacementLimit(stores.once());
    this.fleet = new EcsFleet(aws.ecs(), environment);
    this.dead = new DeadWorkers(aws.sqs(), environment.require("INBOX_PREFIX"));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode detail =
        Json.tree(new String(input.readAllBytes(), StandardCharsets.UTF_8)).path("detail");
    SessionId session = new SessionId(detail.path("startedBy").asText());
    if (died(detail)) {
      dead.clearUp(duty(detail), taskId(detail));
      if (wantsRooms(session)) {
        replace(session, duty(detail));
      }
    }
  }

  private void replace(SessionId session, Duty duty) {
    if (limit.allows(session, duty)) {
      log.warn("A worker ({}) of session {} died; starting another", duty, session);
      fleet.replace(session, duty);
    } else {
      log.error(
          "Workers ({}) of session {} keep dying, no more are started; see the stopped tasks'"
              + " reasons and the workers' logs",
          duty,
          session);
    }
  }

  /** A worker that ends by itself exits with 0; one that is told to ends with its session. */
  private static boolean died(JsonNode detail) {
    return StreamSupport.stream(detail.path("containers").spliterator(), false)
        .anyMatch(container -> container.path("exitCode").asInt(-1) != 0);
  }

  private boolean wantsRooms(SessionId id) {
    return sessions.find(id).filter(session -> session.status().wantsRooms()).isPresent();
  }

  private static Duty duty(JsonNode detail) {
    return detail.path("taskDefinitionArn").asText().contains("bot-runner")
        ? Duty.BOT
        : Duty.STREAM;
  }

  private static String taskId(JsonNode detail) {
    String arn = detail.path("taskArn").asText();
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
