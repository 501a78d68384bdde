package edu.colloquy.local.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.apigateway.ApiGateway;
import edu.colloquy.local.apigateway.GatewayLimits;
import edu.colloquy.local.aws.AwsAccount;
import edu.colloquy.local.lambda.FunctionDefinition;
import edu.colloquy.local.sqs.LocalSqs;
import edu.colloquy.local.template.EventSource;
import edu.colloquy.local.template.FunctionResource;
import edu.colloquy.local.template.HttpApiResource;
import edu.colloquy.local.template.Properties;
import edu.colloquy.local.template.Resolver;
import edu.colloquy.local.template.Resource;
import edu.colloquy.local.template.Template;
import edu.colloquy.local.template.WebSocketApiResource;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code template.yaml}, created in the embedded services: each resource in an order in which what
 * it names is there.
 */
final class Deployment implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EVENT_BRIDGE =
      "/NotificationConfiguration/EventBridgeConfiguration/EventBridgeEnabled";

  private final PlatformOptions options;
  private final Services services;
  private final Template template;
  private final LocalValues values = new LocalValues();
  private final Resolver resolver;
  private ApiGateway gateway;

  private Deployment(PlatformOptions options, Services services) {
    this.options = options;
    this.services = services;
    this.template = Template.read(options.project().resolve("template.yaml"), options.parameters());
    this.resolver = template.resolver(values);
  }

  /** Creates everything. */
  static Deployment of(PlatformOptions options, Services services) {
    Deployment deployment = new Deployment(options, services);
    deployment.createStores();
    deployment.createQueues();
    deployment.startApis();
    deployment.createWorkers();
    deployment.createFunctions();
    deployment.createStateMachines();
    return deployment;
  }

  ApiGateway gateway() {
    return gateway;
  }

  /** The name of a resource. */
  String ref(String logicalId) {
    return values.ref(template.resource(logicalId).orElseThrow()).orElseThrow();
  }

  /** A function with its environment. */
  FunctionResource function(String logicalId) {
    return FunctionResource.all(template, resolver).stream()
        .filter(function -> function.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    gateway.close();
  }

  private void createStores() {
    each(
        "AWS::DynamoDB::Table",
        (table, properties) -> {
          String name = properties.path("TableName").asText(table.logicalId());
          services.dynamoDb().createTable(named(properties, "TableName", name));
          values.created(table, name, Map.of("Arn", AwsAccount.arn("dynamodb", "table/" + name)));
        });
    each(
        "AWS::S3::Bucket",
        (bucket, properties) -> {
          String name = bucket.logicalId().toLowerCase();
          services.s3().createBucket(name);
          if (properties.at(EVENT_BRIDGE).asBoolean()) {
            BucketEvents events = new BucketEvents(name, services.events());
            services.s3().listen(name, events);
            if (options.duplicateDelivery()) {
              services.s3().listen(name, events);
            }
          }
          values.created(bucket, name, Map.of("Arn", "arn:aws:s3:::" + name));
        });
    each(
        "AWS::SecretsManager::Secret",
        (secret, properties) ->
            values.created(secret, services.secrets().createSecret(properties), Map.of()));
  }

  /** Those without a dead-letter queue first: they are the dead-letter queues. */
  private void createQueues() {
    List<Resource> queues = List.copyOf(template.resources("AWS::SQS::Queue").values());
    queues.stream()
        .filter(queue -> !queue.properties().containsKey("RedrivePolicy"))
        .forEach(this::createQueue);
    queues.stream()
        .filter(queue -> queue.properties().containsKey("RedrivePolicy"))
        .forEach(this::createQueue);
  }

  private void createQueue(Resource queue) {
    String name = queue.logicalId();
    JsonNode properties = named(json(resolver.properties(queue)), "QueueName", name);
    String url = services.sqs().createQueue(properties).toString();
    values.created(queue, url, Map.of("Arn", LocalSqs.queueArn(name), "QueueName", name));
  }

  private void startApis() {
    gateway =
        new ApiGateway(
            options.port(),
            HttpApiResource.all(template, resolver),
            WebSocketApiResource.all(template, resolver),
            services.lambda(),
            GatewayLimits.AWS);
    values.addresses(gateway::localAddress);
  }

  private void createFunctions() {
    for (FunctionResource function : FunctionResource.all(template, resolver)) {
      Map<String, String> environment = new HashMap<>(services.endpoints().variables());
      environment.putAll(function.environment());
      services
          .lambda()
          .register(
              new FunctionDefinition(
                  function.name(),
                  function.handler(),
                  environment,
                  function.timeout(),
                  function.memoryMb()));
      function.events().stream()
          .filter(event -> event.type().equals("EventBridgeRule"))
          .forEach(event -> createRule(event, function));
    }
  }

  private void createRule(EventSource rule, FunctionResource target) {
    services
        .events()
        .rule(
            JSON.valueToTree(rule.properties(resolver).values().get("Pattern")),
            event -> services.lambda().invokeLater(target.name(), bytes(event)));
  }

  private void createWorkers() {
    each(
        "AWS::ECS::Cluster",
        (cluster, properties) -> {
          String name = properties.path("ClusterName").asText("default");
          values.created(cluster, name, Map.of("Arn", AwsAccount.arn("ecs", "cluster/" + name)));
        });
    each(
        "AWS::ECS::TaskDefinition",
        (task, properties) ->
            values.created(task, services.ecs().registerTaskDefinition(properties), Map.of()));
  }

  private void createStateMachines() {
    template
        .resources("AWS::Serverless::StateMachine")
        .values()
        .forEach(
            machine -> {
              Properties properties =
                  resolver.properties(machine, "Name", "DefinitionUri", "DefinitionSubstitutions");
              services.stepFunctions().register(properties.require("Name"), definition(properties));
            });
  }

  private JsonNode definition(Properties properties) {
    return Definitions.read(
        options.project().resolve(properties.require("DefinitionUri")),
        properties.child("DefinitionSubstitutions").texts());
  }

  private interface Creation {
    void create(Resource resource, JsonNode properties);
  }

  private void each(String type, Creation creation) {
    template
        .resources(type)
        .values()
        .forEach(resource -> creation.create(resource, json(resolver.properties(resource))));
  }

  private static JsonNode json(Properties properties) {
    return JSON.valueToTree(properties.values());
  }

  private static JsonNode named(JsonNode properties, String field, String name) {
    return ((ObjectNode) properties).put(field, name);
  }

  private static byte[] bytes(JsonNode event) {
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }
}
