package edu.colloquy.local.platform;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.local.aws.AwsJsonEndpoint;
import edu.colloquy.local.dynamodb.LocalDynamoDb;
import edu.colloquy.local.ecs.EcsService;
import edu.colloquy.local.ecs.InProcessLauncher;
import edu.colloquy.local.ecs.ProcessLauncher;
import edu.colloquy.local.ecs.TaskLauncher;
import edu.colloquy.local.events.EventBus;
import edu.colloquy.local.lambda.FunctionErrorException;
import edu.colloquy.local.lambda.LambdaService;
import edu.colloquy.local.s3.LocalS3;
import edu.colloquy.local.secrets.SecretsService;
import edu.colloquy.local.sqs.LocalSqs;
import edu.colloquy.local.stepfunctions.StepFunctionsOptions;
import edu.colloquy.local.stepfunctions.StepFunctionsService;
import edu.colloquy.local.stepfunctions.integration.FunctionError;
import edu.colloquy.local.stepfunctions.integration.ServiceIntegrations;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The embedded services, empty as a new AWS account. */
final class Services implements AutoCloseable {
  private final LocalDynamoDb dynamoDb;
  private final LocalSqs sqs;
  private final LocalS3 s3;
  private final SecretsService secrets;
  private final EventBus events = new EventBus();
  private final LambdaService lambda = new LambdaService();
  private final EcsService ecs;
  private final AwsJsonEndpoint json;
  private final AwsClients clients;
  private final StepFunctionsService stepFunctions;
  private final AwsJsonEndpoint stepFunctionsEndpoint;
  private final Endpoints endpoints;
  private boolean workersClosed;

  private Services(PlatformOptions options, LocalDynamoDb dynamoDb, LocalSqs sqs, LocalS3 s3) {
    this.dynamoDb = dynamoDb;
    this.sqs = sqs;
    this.s3 = s3;
    this.secrets =
        new SecretsService(
            options.project().resolve(".env"), options.secrets(), folder(options, "secrets"));
    this.ecs =
        new EcsService(
            launcher(options), events, () -> endpoints().variables(), secrets::valueFrom);
    this.json = new AwsJsonEndpoint(0, List.of(secrets, ecs));
    Endpoints withoutProcess =
        new Endpoints(dynamoDb.url(), sqs.url(), s3.url(), json.url(), json.url());
    this.clients = new AwsClients(new Environment(withoutProcess.variables()));
    this.stepFunctions =
        new StepFunctionsService(
            ServiceIntegrations.of(this::invoke).with(clients.sqs()).with(clients.ecs()),
            stepFunctionsOptions(options));
    this.stepFunctionsEndpoint = new AwsJsonEndpoint(0, List.of(stepFunctions));
    this.endpoints =
        new Endpoints(dynamoDb.url(), sqs.url(), s3.url(), json.url(), stepFunctionsEndpoint.url());
  }

  /** Starts them; the slow ones beside each other. */
  static Services start(PlatformOptions options) {
    try (ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<LocalDynamoDb> dynamoDb =
          starting.submit(() -> new LocalDynamoDb(0, folder(options, "dynamodb")));
      Future<LocalSqs> sqs = starting.submit(() -> sqs(options));
      Future<LocalS3> s3 = starting.submit(() -> new LocalS3(0, folder(options, "s3")));
      return new Services(options, dynamoDb.get(), sqs.get(), s3.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "A local service did not start: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while starting.", e);
    }
  }

  LocalDynamoDb dynamoDb() {
    return dynamoDb;
  }

  LocalSqs sqs() {
    return sqs;
  }

  LocalS3 s3() {
    return s3;
  }

  SecretsService secrets() {
    return secrets;
  }

  EventBus events() {
    return events;
  }

  LambdaService lambda() {
    return lambda;
  }

  EcsService ecs() {
    return ecs;
  }

  StepFunctionsService stepFunctions() {
    return stepFunctions;
  }

  Endpoints endpoints() {
    return endpoints;
  }

  /** Stops the workers, while all they need is still there. */
  void closeWorkers() {
    if (!workersClosed) {
      workersClosed = true;
      ecs.close();
    }
  }

  @Override
  public void close() {
    closeWorkers();
    stepFunctions.close();
    stepFunctionsEndpoint.close();
    json.close();
    clients.close();
    s3.close();
    sqs.close();
    dynamoDb.close();
  }

  private byte[] invoke(String functionNameOrArn, byte[] payload) throws FunctionError {
    try {
      return lambda.invoke(functionNameOrArn, payload);
    } catch (FunctionErrorException e) {
      throw new FunctionError(e.errorType(), e.errorMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FunctionError("States.Runtime", "The invocation was interrupted.");
    }
  }

  private static LocalSqs sqs(PlatformOptions options) {
    Optional<Path> folder = folder(options, "sqs");
    return options.duplicateDelivery()
        ? new LocalSqs(0, folder, name -> true)
        : new LocalSqs(0, folder);
  }

  private static TaskLauncher launcher(PlatformOptions options) {
    return options.workerProcesses()
        ? new ProcessLauncher(options.logs())
        : new InProcessLauncher();
  }

  private static StepFunctionsOptions stepFunctionsOptions(PlatformOptions options) {
    StepFunctionsOptions defaults = StepFunctionsOptions.defaults();
    return folder(options, "stepfunctions").map(defaults::withStore).orElse(defaults);
  }

  private static Optional<Path> folder(PlatformOptions options, String name) {
    return options.data().map(data -> data.resolve(name));
  }
}
