package edu.colloquy.local.platform;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.local.ecs.EcsService;
import edu.colloquy.local.template.FunctionResource;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Colloquy's AWS account, on this machine: what {@code template.yaml} names exists, and functions,
 * state machine and workers run as they do there. Thread-safe.
 */
public final class Platform implements AutoCloseable {
  private final Services services;
  private final Deployment deployment;
  private final Optional<DataFolder> data;

  private Platform(Optional<DataFolder> data, Services services, Deployment deployment) {
    this.data = data;
    this.services = services;
    this.deployment = deployment;
  }

  /**
   * Starts everything, and returns when it can be used. Sessions that ran when a platform on the
   * same data stopped are ended.
   */
  public static Platform start(PlatformOptions options) {
    Optional<DataFolder> data = options.data().map(DataFolder::take);
    try {
      return start(options, data);
    } catch (RuntimeException e) {
      data.ifPresent(DataFolder::close);
      throw e;
    }
  }

  private static Platform start(PlatformOptions options, Optional<DataFolder> data) {
    Services services = Services.start(options);
    try {
      Platform platform = new Platform(data, services, Deployment.of(options, services));
      data.ifPresent(_ -> platform.endBrokenOffSessions());
      return platform;
    } catch (RuntimeException e) {
      services.close();
      throw e;
    }
  }

  /** The base URL of the HTTP API. */
  public URI httpUrl() {
    return deployment.gateway().httpUrl();
  }

  /** The URL of the WebSocket API. */
  public URI webSocketUrl() {
    return deployment.gateway().webSocketUrl();
  }

  /** The workers, for faults that hit them. */
  public EcsService workers() {
    return services.ecs();
  }

  /** How many queue messages were delivered twice on purpose. */
  public long messagesDoubled() {
    return services.sqs().messagesDoubled();
  }

  /** The folder in which a bucket's objects are files. */
  public Path bucket(String logicalId) {
    return services.s3().directory(deployment.ref(logicalId));
  }

  /** The environment that a function has, to look at what it stored. */
  public Environment environmentOf(String functionLogicalId) {
    FunctionResource function = deployment.function(functionLogicalId);
    Map<String, String> variables = new HashMap<>(services.endpoints().variables());
    variables.putAll(function.environment());
    return new Environment(variables);
  }

  /** Clients of this platform's services. */
  public AwsClients clients() {
    return new AwsClients(new Environment(services.endpoints().variables()));
  }

  /** Stops everything; workers first. */
  @Override
  public void close() {
    services.closeWorkers();
    deployment.close();
    services.close();
    data.ifPresent(DataFolder::close);
  }

  private void endBrokenOffSessions() {
    Environment environment = environmentOf("SessionSteps");
    try (AwsClients aws = new AwsClients(environment)) {
      new BrokenOffSessions(aws, environment).end();
    }
  }
}
