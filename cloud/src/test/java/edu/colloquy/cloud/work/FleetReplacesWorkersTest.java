package edu.colloquy.cloud.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.FakeAws;
import edu.colloquy.cloud.LocalDynamoDb;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.work.Duty;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FleetReplacesWorkersTest {
  private static Environment environment(FakeAws ecs) {
    return LocalDynamoDb.environment(
        Map.of(
            "AWS_ENDPOINT_URL_ECS", ecs.url(),
            "CLUSTER", "colloquy",
            "STREAM_TASK_DEFINITION", "transcriber:7",
            "SUBNETS", "subnet-1,subnet-2"));
  }

  @Test
  void aTaskOfTheDutyIsStarted() throws Exception {
    try (var ecs = new FakeAws("{\"tasks\":[{}],\"failures\":[]}");
        var clients = new AwsClients(environment(ecs))) {
      SessionId session = SessionId.next();
      new EcsFleet(clients.ecs(), environment(ecs)).replace(session, Duty.STREAM);
      var request = Json.tree(ecs.requests().getFirst().body());
      assertThat(request.path("taskDefinition").asText()).isEqualTo("transcriber:7");
      assertThat(request.path("cluster").asText()).isEqualTo("colloquy");
      assertThat(request.path("startedBy").asText()).isEqualTo(session.value());
      assertThat(request.at("/networkConfiguration/awsvpcConfiguration/subnets")).hasSize(2);
    }
  }

  @Test
  void aTaskThatWasNotStartedIsNoSuccess() throws Exception {
    try (var ecs = new FakeAws("{\"tasks\":[],\"failures\":[{\"reason\":\"RESOURCE:ENI\"}]}");
        var clients = new AwsClients(environment(ecs))) {
      var fleet = new EcsFleet(clients.ecs(), environment(ecs));
      assertThatThrownBy(() -> fleet.replace(SessionId.next(), Duty.STREAM))
          .isInstanceOf(ServiceException.class)
          .hasMessageContaining("RESOURCE:ENI");
      assertThatThrownBy(() -> fleet.replace(SessionId.next(), Duty.BOT))
          .hasMessageContaining("BOT_TASK_DEFINITION");
    }
  }
}
