package edu.colloquy.local.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.colloquy.local.aws.AwsJsonEndpoint;
import edu.colloquy.local.stepfunctions.integration.FunctionError;
import edu.colloquy.local.stepfunctions.integration.ServiceIntegration;
import edu.colloquy.local.stepfunctions.integration.ServiceIntegrations;
import edu.colloquy.local.stepfunctions.integration.TaskFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** The service behind its endpoint, an SDK client before it, functions and a queue beside it. */
final class Platform implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A Lambda function of a test. */
  @FunctionalInterface
  interface Function {
    JsonNode apply(JsonNode event) throws FunctionError;
  }

  final VirtualClock clock = new VirtualClock();
  final BlockingQueue<JsonNode> queue = new LinkedBlockingQueue<>();
  final Map<String, Function> functions = new ConcurrentHashMap<>();
  final StepFunctionsService service;
  final SfnClient sfn;
  private final AwsJsonEndpoint endpoint;

  Platform() {
    this(UnaryOperator.identity());
  }

  Platform(UnaryOperator<StepFunctionsOptions> options) {
    this(options, UnaryOperator.identity());
  }

  Platform(UnaryOperator<StepFunctionsOptions> options, UnaryOperator<ServiceIntegrations> more) {
    ServiceIntegrations integrations =
        more.apply(ServiceIntegrations.of(this::invoke).with("sqs:sendMessage", new Queue()));
    service =
        new StepFunctionsService(
            integrations, options.apply(StepFunctionsOptions.defaults().withClock(clock)));
    endpoint = new AwsJsonEndpoint(0, List.of(service));
    sfn = client(endpoint.url());
  }

  private static SfnClient client(URI endpoint) {
    return SfnClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private byte[] invoke(String function, byte[] payload) throws FunctionError {
    try {
      Function code = functions.get(function);
      if (code == null) {
        throw new FunctionError("ResourceNotFound", "There is no function " + function);
      }
      return JSON.writeValueAsBytes(code.apply(JSON.readTree(payload)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stands for SQS: what was sent can be taken from {@link #queue}. */
  private final class Queue implements ServiceIntegration {
    @Override
    public JsonNode call(JsonNode arguments) throws TaskFailure {
      if (arguments.path("QueueUrl").asText().endsWith("/gone")) {
        throw new TaskFailure("SQS.QueueDoesNotExistException", "There is no such queue.");
      }
      queue.add(arguments.get("MessageBody"));
      return JsonNodeFactory.instance.objectNode().put("MessageId", "m-1");
    }

    @Override
    public boolean supportsTaskToken() {
      return true;
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Registers a definition of the given states and starts it. */
  String start(String states, String input) {
    return startMachine(service.register("machine", json(definition(states))), input);
  }

  String startMachine(String machineArn, String input) {
    return sfn.startExecution(request -> request.stateMachineArn(machineArn).input(input))
        .executionArn();
  }

  /** A definition that starts at the state A. */
  static String definition(String states) {
    return """
        {"QueryLanguage": "JSONata", "StartAt": "A", "States": {%s}}
        """
        .formatted(states);
  }

  /** Runs to the end and gives the output. */
  JsonNode run(String states, String input) {
    DescribeExecutionResponse end = end(start(states, input));
    if (end.status() != ExecutionStatus.SUCCEEDED) {
      throw new AssertionError(end.status() + ": " + end.error() + ", " + end.cause());
    }
    return json(end.output());
  }

  DescribeExecutionResponse end(String executionArn) {
    Awaitility.await()
        .atMost(20, TimeUnit.SECONDS)
        .until(() -> describe(executionArn).status() != ExecutionStatus.RUNNING);
    return describe(executionArn);
  }

  DescribeExecutionResponse describe(String executionArn) {
    return sfn.describeExecution(request -> request.executionArn(executionArn));
  }

  List<HistoryEvent> events(String executionArn) {
    return sfn
        .getExecutionHistoryPaginator(request -> request.executionArn(executionArn))
        .events()
        .stream()
        .toList();
  }

  List<String> eventTypes(String executionArn) {
    return events(executionArn).stream().map(HistoryEvent::typeAsString).toList();
  }

  JsonNode takeMessage() throws InterruptedException {
    JsonNode message = queue.poll(10, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("no message was sent");
    }
    return message.isTextual() ? json(message.asText()) : message;
  }

  @Override
  public void close() {
    sfn.close();
    endpoint.close();
    service.close();
  }
}
