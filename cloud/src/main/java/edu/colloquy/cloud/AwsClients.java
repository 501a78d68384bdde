package edu.colloquy.cloud;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The clients of AWS for one deployable, each built when it is first asked for. Thread-safe.
 *
 * <p>Everything comes from the given {@link Environment}, because several deployables share a JVM
 * on one machine: {@code AWS_REGION}; {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY} and
 * {@code AWS_SESSION_TOKEN}, or else the SDK's default chain; {@code AWS_ENDPOINT_URL_<SERVICE>},
 * or else {@code AWS_ENDPOINT_URL}, or else AWS itself.
 *
 * <p>All share the JDK's own HTTP client, which keeps connections alive: nothing native, no threads
 * of its own. It keeps five idle connections to a host; {@code template.yaml} starts workers, which
 * have many rooms, with {@code -Dhttp.maxConnections=64}.
 */
public final class AwsClients implements AutoCloseable {
  /** Longer than the longest poll of SQS, which is 20 s. */
  private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(30);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

  private final Environment environment;
  private final Lazy<SdkHttpClient> http =
      new Lazy<>(
          () ->
              UrlConnectionHttpClient.builder()
                  .connectionTimeout(CONNECT_TIMEOUT)
                  .socketTimeout(SOCKET_TIMEOUT)
                  .build());

  private final Lazy<DynamoDbClient> dynamoDb =
      new Lazy<>(() -> build(DynamoDbClient.builder(), "DYNAMODB"));
  private final Lazy<SqsClient> sqs = new Lazy<>(() -> build(SqsClient.builder(), "SQS"));
  private final Lazy<SfnClient> sfn = new Lazy<>(() -> build(SfnClient.builder(), "SFN"));
  private final Lazy<EcsClient> ecs = new Lazy<>(() -> build(EcsClient.builder(), "ECS"));
  private final Lazy<S3Client> s3 = new Lazy<>(this::buildS3);
  private final Lazy<S3Presigner> s3Presigner = new Lazy<>(this::buildS3Presigner);
  private final Lazy<SecretsManagerClient> secretsManager =
      new Lazy<>(() -> build(SecretsManagerClient.builder(), "SECRETS_MANAGER"));
  private final Lazy<ApiGatewayManagementApiClient> connections =
      new Lazy<>(() -> build(ApiGatewayManagementApiClient.builder(), "APIGATEWAYMANAGEMENTAPI"));

  /** Clients as this environment says. */
  public AwsClients(Environment environment) {
    this.environment = environment;
  }

  /** Amazon DynamoDB. */
  public DynamoDbClient dynamoDb() {
    return dynamoDb.get();
  }

  /** Amazon SQS. */
  public SqsClient sqs() {
    return sqs.get();
  }

  /** AWS Step Functions. */
  public SfnClient sfn() {
    return sfn.get();
  }

  /** Amazon ECS. */
  public EcsClient ecs() {
    return ecs.get();
  }

  /** Amazon S3; by path where an endpoint is given. */
  public S3Client s3() {
    return s3.get();
  }

  /** Makes links to Amazon S3 that are good for somebody without credentials. */
  public S3Presigner s3Presigner() {
    return s3Presigner.get();
  }

  /** AWS Secrets Manager. */
  public SecretsManagerClient secretsManager() {
    return secretsManager.get();
  }

  /**
   * The {@code @connections} of API Gateway. On AWS, too, its endpoint must be given: it is that of
   * the WebSocket API's stage, {@code https://<api>.execute-api.<region>.amazonaws.com/<stage>}.
   */
  public ApiGatewayManagementApiClient connections() {
    return connections.get();
  }

  @Override
  public void close() {
    dynamoDb.close();
    sqs.close();
    sfn.close();
    ecs.close();
    s3.close();
    s3Presigner.close();
    secretsManager.close();
    connections.close();
    http.close();
  }

  private S3Client buildS3() {
    return build(S3Client.builder().forcePathStyle(endpoint("S3").isPresent()), "S3");
  }

  private S3Presigner buildS3Presigner() {
    S3Presigner.Builder builder = S3Presigner.builder();
    builder.serviceConfiguration(
        S3Configuration.builder().pathStyleAccessEnabled(endpoint("S3").isPresent()).build());
    environment.get("AWS_REGION").map(Region::of).ifPresent(builder::region);
    credentials().ifPresent(builder::credentialsProvider);
    endpoint("S3").ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
      B builder, String service) {
    builder.httpClient(http.get());
    environment.get("AWS_REGION").map(Region::of).ifPresent(builder::region);
    credentials().ifPresent(builder::credentialsProvider);
    endpoint(service).ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private Optional<URI> endpoint(String service) {
    return environment
        .get("AWS_ENDPOINT_URL_" + service)
        .or(() -> environment.get("AWS_ENDPOINT_URL"))
        .map(URI::create);
  }

  private Optional<AwsCredentialsProvider> credentials() {
    return environment
        .get("AWS_ACCESS_KEY_ID")
        .map(id -> credentials(id, environment.require("AWS_SECRET_ACCESS_KEY")))
        .map(StaticCredentialsProvider::create);
  }

  private AwsCredentials credentials(String id, String secret) {
    return environment
        .get("AWS_SESSION_TOKEN")
        .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
        .orElseGet(() -> AwsBasicCredentials.create(id, secret));
  }
}
