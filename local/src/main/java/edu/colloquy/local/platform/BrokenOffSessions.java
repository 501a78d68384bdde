package edu.colloquy.local.platform;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.Stores;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionLifecycle;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.session.SessionTrigger;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.LeaseRepository;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * Sessions that ran when the platform stopped. Their executions cannot be resumed, and the
 * simulated meeting and avatars are gone: a new execution undoes what is left and writes the
 * report, so that no session stays LIVE for good. For one thread, at the platform's start.
 */
final class BrokenOffSessions {
  private static final Logger LOG = LoggerFactory.getLogger(BrokenOffSessions.class);
  private static final String STOPPED = "Local.PlatformStopped";
  private static final String CAUSE = "The platform was stopped while the session ran.";

  private final SfnClient sfn;
  private final String stateMachineArn;
  private final SessionRepository sessions;
  private final SessionLifecycle lifecycle;
  private final RoomRepository rooms;
  private final LeaseRepository leases;

  /**
   * @param aws clients of the platform, open for as long as this is used
   * @param environment that of the function behind the state machine
   */
  BrokenOffSessions(AwsClients aws, Environment environment) {
    this.sfn = aws.sfn();
    this.stateMachineArn = environment.require("STATE_MACHINE_ARN");
    Stores stores = new Stores(aws, environment);
    this.sessions = stores.sessions();
    this.rooms = stores.rooms();
    this.leases = stores.leases();
    this.lifecycle = new SessionLifecycle(sessions, Clock.systemUTC());
  }

  /** Sets the end of each going, once, however often the platform is started. */
  void end() {
    List<ExecutionListItem> aborted =
        sfn
            .listExecutionsPaginator(
                list -> list.stateMachineArn(stateMachineArn).statusFilter(ExecutionStatus.ABORTED))
            .executions()
            .stream()
            .toList();
    aborted.stream()
        .map(execution -> sfn.describeExecution(it -> it.executionArn(execution.executionArn())))
        .filter(execution -> STOPPED.equals(execution.error()))
        .forEach(this::end);
  }

  private void end(DescribeExecutionResponse execution) {
    JsonNode input = Json.tree(execution.input());
    SessionId session = new SessionId(input.path("session_id").asText());
    if (sessions.find(session).isEmpty()) {
      return;
    }
    freeOfWorkers(RoomId.mainSession(session));
    rooms.ofSession(session).forEach(room -> freeOfWorkers(room.id()));
    lifecycle.apply(session, SessionTrigger.END_REQUESTED, CAUSE);
    try {
      sfn.startExecution(
          start ->
              start
                  .stateMachineArn(stateMachineArn)
                  .name(execution.name() + "-undo")
                  .input(execution.input()));
      LOG.info("{} ran when the platform stopped; it is being ended", session);
    } catch (ExecutionAlreadyExistsException e) {
      LOG.debug("{} was ended at an earlier start", session);
    }
  }

  /** No worker outlived the platform: the end is not to wait for the answer of one. */
  private void freeOfWorkers(RoomId room) {
    for (Duty duty : Duty.values()) {
      leases.holder(room, duty).ifPresent(leases::release);
    }
  }
}
