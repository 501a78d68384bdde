package edu.colloquy.cloud.stepfunctions;

import edu.colloquy.contract.Json;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionProcess;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/**
 * A session's life as an execution of the state machine. The execution is named by the session, so
 * that a session has one and no more. Thread-safe.
 */
public final class StepFunctionsProcess implements SessionProcess {
  private static final Logger LOG = LoggerFactory.getLogger(StepFunctionsProcess.class);

  private final SfnClient sfn;
  private final TaskTokens tokens;
  private final String stateMachineArn;

  /**
   * @param sfn Step Functions
   * @param stateMachineArn {@code STATE_MACHINE_ARN}
   */
  public StepFunctionsProcess(SfnClient sfn, String stateMachineArn) {
    this.sfn = sfn;
    this.tokens = new TaskTokens(sfn);
    this.stateMachineArn = stateMachineArn;
  }

  /** What the execution is started with. */
  private record Input(String sessionId, int rooms, long durationSeconds) {}

  @Override
  public void start(Session session) {
    Input input =
        new Input(session.id().value(), session.roomCount(), session.duration().toSeconds());
    try {
      sfn.startExecution(
          it ->
              it.stateMachineArn(stateMachineArn)
                  .name(session.id().value())
                  .input(Json.write(input)));
    } catch (ExecutionAlreadyExistsException e) {
      LOG.debug("{} was started before.", session.id());
    }
  }

  @Override
  public void end(String endWait, String cause) {
    tokens.success(endWait, Map.of("cause", cause));
  }
}
