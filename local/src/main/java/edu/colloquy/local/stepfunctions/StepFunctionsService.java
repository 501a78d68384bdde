package edu.colloquy.local.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.aws.AwsJsonService;
import edu.colloquy.local.stepfunctions.asl.DefinitionException;
import edu.colloquy.local.stepfunctions.asl.DefinitionParser;
import edu.colloquy.local.stepfunctions.execution.Executions;
import edu.colloquy.local.stepfunctions.integration.ServiceIntegrations;
import edu.colloquy.local.stepfunctions.interpreter.Interpreter;
import edu.colloquy.local.stepfunctions.token.TaskTokens;

/**
 * AWS Step Functions on one machine, for an {@code SfnClient} that is pointed at an {@link
 * edu.colloquy.local.aws.AwsJsonEndpoint}. Standard workflows of the JSONata dialect. Thread-safe.
 *
 * <p>With a store, executions and their histories are kept over a restart. One that was running
 * when the platform stopped is not resumed: the next start shows it ABORTED, with the error {@code
 * Local.PlatformStopped} and a cause that says so, and its task tokens give {@code
 * TaskDoesNotExist}.
 */
public final class StepFunctionsService implements AwsJsonService, AutoCloseable {
  private final StateMachines machines;
  private final Executions executions;
  private final DefinitionParser parser;
  private final ExecutionOperations executionOperations;
  private final TokenOperations tokenOperations;

  /**
   * @param integrations what definitions may call; {@code states:startExecution} is added here
   * @param options clock, chance, store and names
   */
  public StepFunctionsService(ServiceIntegrations integrations, StepFunctionsOptions options) {
    TaskTokens tokens = new TaskTokens(options.clock());
    this.machines = new StateMachines(options);
    this.executions = new Executions(options.clock(), options.store());
    Interpreter interpreter =
        new Interpreter(options.clock(), options.random(), tokens, executions, options.region());
    ExecutionStarter starter =
        new ExecutionStarter(machines, executions, interpreter, options.clock());
    this.parser =
        new DefinitionParser(
            integrations.with("states:startExecution", new StartExecutionCall(starter)));
    this.executionOperations = new ExecutionOperations(machines, executions, starter);
    this.tokenOperations = new TokenOperations(tokens);
  }

  /**
   * Registers a state machine, or gives one a new definition; executions that run keep the old one.
   *
   * @param name the last part of the ARN
   * @param definition Amazon States Language as JSON, placeholders already substituted
   * @return the state machine's ARN
   * @throws DefinitionException with a sentence that names state and field, if anything in the
   *     definition would not run here as on AWS
   */
  public String register(String name, JsonNode definition) {
    return machines.register(name, parser.parse(definition)).arn();
  }

  @Override
  public String targetPrefix() {
    return "AWSStepFunctions";
  }

  @Override
  public JsonNode handle(String operation, ObjectNode json) {
    Request request = new Request(json);
    return switch (operation) {
      case "StartExecution" -> executionOperations.start(request);
      case "StopExecution" -> executionOperations.stop(request);
      case "DescribeExecution" -> executionOperations.describe(request);
      case "ListExecutions" -> executionOperations.list(request);
      case "GetExecutionHistory" -> executionOperations.history(request);
      case "SendTaskSuccess" -> tokenOperations.succeed(request);
      case "SendTaskFailure" -> tokenOperations.fail(request);
      case "SendTaskHeartbeat" -> tokenOperations.heartbeat(request);
      case "DescribeStateMachine" -> machines.describe(request);
      case "ListStateMachines" -> machines.list(request);
      default -> throw AwsException.unknownOperation(operation);
    };
  }

  /** Stops everything that runs; in a store it stays unfinished and is found ABORTED later. */
  @Override
  public void close() {
    executions.close();
  }
}
