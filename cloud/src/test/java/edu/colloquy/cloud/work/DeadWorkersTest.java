package edu.colloquy.cloud.work;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.LocalDynamoDb;
import edu.colloquy.cloud.LocalSqs;
import edu.colloquy.domain.work.Duty;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadWorkersTest {
  @Test
  void theInboxOfADeadWorkerIsRemovedAndNoOther() {
    var environment = LocalDynamoDb.environment(Map.of("AWS_ENDPOINT_URL_SQS", LocalSqs.URL));
    try (AwsClients aws = new AwsClients(environment)) {
      List.of("graves-bot-dead", "graves-bot-alive", "graves-stream-dead")
          .forEach(name -> aws.sqs().createQueue(it -> it.queueName(name)));
      DeadWorkers dead = new DeadWorkers(aws.sqs(), "graves");
      dead.clearUp(Duty.BOT, "dead");
      dead.clearUp(Duty.BOT, "dead");
      assertThat(aws.sqs().listQueues(it -> it.queueNamePrefix("graves-")).queueUrls())
          .extracting(url -> url.substring(url.lastIndexOf('/') + 1))
          .containsExactlyInAnyOrder("graves-bot-alive", "graves-stream-dead");
    }
  }
}
