package edu.colloquy.functions.sessionsteps;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.Stores;
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
 * one that died while its session wants rooms is replaced. Thread-safe.
 */
public final class ReplaceWorker implements RequestStreamHandler {
  private static final Logger log = LoggerFactory.getLogger(ReplaceWorker.class);

  private final SessionRepository sessions;
  private final WorkerFleet fleet;

  /** What the Lambda runtime calls. */
  public ReplaceWorker() {
    Environment environment = Environment.current();
    AwsClients aws = new AwsClients(environment);
    this.sessions = new Stores(aws, environment).sessions();
    this.fleet = new EcsFleet(aws.ecs(), environment);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode detail =
        Json.tree(new String(input.readAllBytes(), StandardCharsets.UTF_8)).path("detail");
    SessionId session = new SessionId(detail.path("startedBy").asText());
    if (died(detail) && wantsRooms(session)) {
      log.warn("A worker of session {} died; starting another", session);
      fleet.replace(session, duty(detail));
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
}
