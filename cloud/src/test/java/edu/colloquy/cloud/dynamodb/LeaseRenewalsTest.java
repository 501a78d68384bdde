package edu.colloquy.cloud.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.FakeAws;
import edu.colloquy.cloud.LocalDynamoDb;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.Renewal;
import edu.colloquy.testkit.contracts.Samples;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeaseRenewalsTest {
  private static final Duration TERM = Duration.ofSeconds(12);

  private static Map<Lease, Renewal> renew(FakeAws dynamoDb, List<Lease> leases) {
    try (var clients =
        new AwsClients(
            LocalDynamoDb.environment(Map.of("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.url())))) {
      var table = new Table(clients.dynamoDb(), "colloquy", Clock.systemUTC(), TERM);
      return new DynamoLeases(table).renew(leases, TERM);
    }
  }

  private static List<Lease> leases(int count) {
    SessionId session = SessionId.next();
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> Samples.wanted(new RoomId(session, number), Duty.BOT, "a"))
        .toList();
  }

  @Test
  void aHundredRoomsAreHeldByFourCalls() throws Exception {
    String prolonged = "{}" + ",{}".repeat(24);
    try (var dynamoDb = new FakeAws("{\"Responses\":[" + prolonged + "]}")) {
      assertThat(renew(dynamoDb, leases(100)).values()).containsOnly(Renewal.PROLONGED);
      assertThat(dynamoDb.requests()).hasSize(4);
    }
  }

  @Test
  void aLeaseThatMeetsTransactionsIsTriedAgainAloneAndNotGivenUp() throws Exception {
    List<Lease> leases = leases(3);
    try (var dynamoDb =
        new FakeAws(
            """
            {"Responses": [{"Error": {"Code": "TransactionConflict", "Message": "ongoing"}},
                           {"Error": {"Code": "ConditionalCheckFailed", "Message": "failed"}},
                           {}]}
            """)) {
      assertThat(renew(dynamoDb, leases))
          .containsEntry(leases.get(0), Renewal.UNDECIDED)
          .containsEntry(leases.get(1), Renewal.LOST)
          .containsEntry(leases.get(2), Renewal.PROLONGED);
      assertThat(dynamoDb.requests()).hasSizeGreaterThan(1);
      assertThat(dynamoDb.requests().getLast().body())
          .contains(leases.get(0).room().toString())
          .doesNotContain(leases.get(1).room().toString());
    }
  }
}
