package edu.colloquy.local.stepfunctions;

import static edu.colloquy.local.stepfunctions.Platform.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.aws.AwsException;
import edu.colloquy.local.aws.AwsJsonEndpoint;
import edu.colloquy.local.aws.AwsJsonService;
import edu.colloquy.local.stepfunctions.integration.ServiceIntegration;
import edu.colloquy.local.stepfunctions.integration.ServiceIntegrations;
import edu.colloquy.local.stepfunctions.integration.TaskFailure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SQS and ECS are called through their SDK clients, with the names of the States Language. */
class ServiceCallsTest {
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  /** Answers both services' wire protocol and notes what it was asked. */
  private static final class Recorder implements AwsJsonService {
    private final String prefix;
    private final String answer;
    private final List<ObjectNode> requests = new ArrayList<>();

    Recorder(String prefix, String answer) {
      this.prefix = prefix;
      this.answer = answer;
    }

    @Override
    public String targetPrefix() {
      return prefix;
    }

    @Override
    public synchronized JsonNode handle(String operation, ObjectNode request) {
      requests.add(request);
      if (request.path("cluster").asText().equals("gone")) {
        throw AwsException.badRequest("ClusterNotFoundException", "Cluster not found.");
      }
      return json(answer);
    }
  }

  private final Recorder ecsServer =
      new Recorder(
          "AmazonEC2ContainerServiceV20141113",
          """
          {"tasks": [{"taskArn": "arn:t1", "cpu": "1024", "createdAt": 1772442000.5}],
           "failures": [{"reason": "RESOURCE:ENI"}]}
          """);
  private final Recorder sqsServer =
      new Recorder(
          "AmazonSQS",
          "{\"MessageId\": \"m1\", \"MD5OfMessageBody\": \"b5cfd2b3ff7b35bc34b52d9fed6b5b1d\"}");
  private final AwsJsonEndpoint endpoint = new AwsJsonEndpoint(0, List.of(ecsServer, sqsServer));
  private final EcsClient ecs =
      EcsClient.builder()
          .endpointOverride(endpoint.url())
          .region(Region.US_EAST_1)
          .credentialsProvider(CREDENTIALS)
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();
  private final SqsClient sqs =
      SqsClient.builder()
          .endpointOverride(endpoint.url())
          .region(Region.US_EAST_1)
          .credentialsProvider(CREDENTIALS)
          .checksumValidationEnabled(false)
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();
  private final ServiceIntegrations integrations =
      ServiceIntegrations.of((function, payload) -> payload).with(sqs).with(ecs);

  @AfterEach
  void close() {
    ecs.close();
    sqs.close();
    endpoint.close();
  }

  private ServiceIntegration action(String name) {
    return integrations.find(name).orElseThrow();
  }

  @Test
  void runTaskCarriesNestedArgumentsThereAndTasksAndFailuresBack() throws Exception {
    JsonNode result =
        action("ecs:runTask")
            .call(
                json(
                    """
                    {"Cluster": "c", "TaskDefinition": "transcriber", "Count": 3, "LaunchType": "FARGATE",
                     "NetworkConfiguration": {"AwsvpcConfiguration": {"Subnets": ["s1", "s2"], "AssignPublicIp": "ENABLED"}},
                     "Overrides": {"ContainerOverrides": [{"Name": "main", "Environment": [{"Name": "SESSION", "Value": "s-1"}]}]},
                     "EnableExecuteCommand": false}
                    """));

    assertThat(ecsServer.requests.getFirst().<ObjectNode>without("clientToken"))
        .isEqualTo(
            json(
                """
                {"cluster": "c", "taskDefinition": "transcriber", "count": 3, "launchType": "FARGATE",
                 "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["s1", "s2"], "assignPublicIp": "ENABLED"}},
                 "overrides": {"containerOverrides": [{"name": "main", "environment": [{"name": "SESSION", "value": "s-1"}]}]},
                 "enableExecuteCommand": false}
                """));
    assertThat(result.at("/Tasks/0/TaskArn").asText()).isEqualTo("arn:t1");
    assertThat(result.at("/Tasks/0/CreatedAt").asText()).isEqualTo("2026-03-02T09:00:00.500Z");
    assertThat(result.at("/Failures/0/Reason").asText()).isEqualTo("RESOURCE:ENI");
  }

  @Test
  void aServicesErrorKeepsItsName() {
    assertThatThrownBy(() -> action("ecs:runTask").call(json("{\"Cluster\": \"gone\"}")))
        .isInstanceOfSatisfying(
            TaskFailure.class,
            e -> assertThat(e.error()).isEqualTo("ECS.ClusterNotFoundException"));
    assertThatThrownBy(() -> action("aws-sdk:ecs:stopTask").call(json("{\"Cluster\": \"gone\"}")))
        .isInstanceOfSatisfying(
            TaskFailure.class,
            e -> assertThat(e.error()).isEqualTo("Ecs.ClusterNotFoundException"));
  }

  @Test
  void aMessageBodyThatIsAnObjectIsSentAsText() throws Exception {
    JsonNode result =
        action("sqs:sendMessage")
            .call(
                json(
                    """
                    {"QueueUrl": "%s/000000000000/q", "MessageBody": {"v": 1},
                     "MessageAttributes": {"kind": {"DataType": "String", "StringValue": "room"}}}
                    """
                        .formatted(endpoint.url())));

    assertThat(result.get("MessageId").asText()).isEqualTo("m1");
    assertThat(sqsServer.requests.getFirst().get("MessageBody").asText()).isEqualTo("{\"v\":1}");
    assertThat(sqsServer.requests.getFirst().at("/MessageAttributes/kind/StringValue").asText())
        .isEqualTo("room");
  }

  @Test
  void unknownArgumentsAreNamed() {
    assertThatThrownBy(() -> action("ecs:runTask").call(json("{\"Colour\": 1}")))
        .hasMessageContaining("Unknown argument Colour");
  }
}
