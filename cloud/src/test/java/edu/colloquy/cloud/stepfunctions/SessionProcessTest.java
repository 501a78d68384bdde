package edu.colloquy.cloud.stepfunctions;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.LocalDynamoDb;
import edu.colloquy.domain.session.Session;
import edu.colloquy.testkit.LogCapture;
import edu.colloquy.testkit.contracts.Samples;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionProcessTest {
  private FakeStepFunctions service;
  private AwsClients clients;

  @BeforeEach
  void start() throws Exception {
    service = new FakeStepFunctions();
    clients =
        new AwsClients(LocalDynamoDb.environment(Map.of("AWS_ENDPOINT_URL_SFN", service.url())));
  }

  @AfterEach
  void stop() {
    clients.close();
    service.close();
  }

  @Test
  void startsASessionOnceUnderItsOwnName() {
    var process = new StepFunctionsProcess(clients.sfn(), "arn:aws:states:x:1:stateMachine:s");
    Session session = Samples.session(3);
    process.start(session);
    process.start(session);
    assertThat(service.executions()).containsOnlyKeys(session.id().value());
    assertThat(service.executions().get(session.id().value()).path("input").asText())
        .isEqualTo(
            "{\"session_id\":\"%s\",\"rooms\":3,\"duration_seconds\":1800}"
                .formatted(session.id()));
  }

  @Test
  void endsTheWaitAndTakesNoOffenceWhenItIsOver() {
    var process = new StepFunctionsProcess(clients.sfn(), "arn:aws:states:x:1:stateMachine:s");
    service.await("secret-token");
    process.end("secret-token", "END_SESSION");
    process.end("secret-token", "END_SESSION");
    assertThat(service.answers())
        .containsExactly(
            new FakeStepFunctions.Answer("secret-token", "", "{\"cause\":\"END_SESSION\"}"));
  }

  @Test
  void saysWhetherATaskStillWaitedAndNeverLogsItsToken() {
    TaskTokens tokens = new TaskTokens(clients.sfn());
    try (var log = new LogCapture("edu.colloquy")) {
      assertThat(tokens.heartbeat("secret-token")).isFalse();
      service.await("secret-token");
      assertThat(tokens.heartbeat("secret-token")).isTrue();
      assertThat(tokens.failure("secret-token", "E".repeat(300), "c".repeat(40_000))).isTrue();
      assertThat(tokens.success("secret-token", Map.of())).isFalse();
      assertThat(log.messages()).isNotEmpty();
      assertThat(log.text()).doesNotContain("secret-token");
    }
    assertThat(service.answers().getFirst().error()).hasSize(256);
  }
}
