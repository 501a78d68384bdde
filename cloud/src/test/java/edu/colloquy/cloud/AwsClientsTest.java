package edu.colloquy.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AwsClientsTest {
  @Test
  void aServicesOwnEndpointGoesBeforeTheCommonOne() throws Exception {
    try (var common = new FakeAws("{}");
        var own = new FakeAws("{\"TableNames\":[\"one\"]}");
        var clients =
            new AwsClients(
                LocalDynamoDb.environment(
                    Map.of(
                        "AWS_ENDPOINT_URL", common.url(),
                        "AWS_ENDPOINT_URL_DYNAMODB", own.url())))) {
      assertThat(clients.dynamoDb().listTables().tableNames()).containsExactly("one");
      clients.sqs().listQueues();
      assertThat(own.requests()).hasSize(1);
      assertThat(common.requests()).hasSize(1);
      assertThat(common.requests().getFirst().authorization())
          .contains("Credential=local/", "/eu-central-1/sqs/");
    }
  }

  @Test
  void aKeyWithoutItsSecretIsNamed() {
    try (var clients =
        new AwsClients(
            new Environment(Map.of("AWS_REGION", "eu-central-1", "AWS_ACCESS_KEY_ID", "id")))) {
      assertThatThrownBy(clients::sqs).hasMessageContaining("AWS_SECRET_ACCESS_KEY");
    }
  }
}
