package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.Renewal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementError;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;

/**
 * Prolongs many leases by few calls: BatchExecuteStatement, in which each statement has a condition
 * of its own and fails alone. A lease that meets a transaction on its way is tried again. For one
 * thread.
 */
final class LeaseRenewals {
  private static final Logger LOG = LoggerFactory.getLogger(LeaseRenewals.class);

  /** DynamoDB: BatchExecuteStatement takes 25 statements. */
  private static final int BATCH = 25;

  private static final int ATTEMPTS = 4;

  private final Table table;
  private final String statement;
  private final AttributeValue until;

  /** Renewals that last until then. */
  LeaseRenewals(Table table, Instant until) {
    this.table = table;
    this.statement =
        "UPDATE \"%s\" SET \"until_ms\" = ? WHERE \"PK\" = ? AND \"SK\" = ?".formatted(table.name())
            + " AND \"owner\" = ? AND \"fence\" = ?";
    this.until = AttributeValue.fromN(Long.toString(until.toEpochMilli()));
  }

  /** Prolongs these, and tells what became of each. */
  Map<Lease, Renewal> of(Collection<Lease> leases) {
    Map<Lease, Renewal> renewals = new HashMap<>();
    List<Lease> left = List.copyOf(leases);
    for (int attempt = 1; !left.isEmpty() && attempt <= ATTEMPTS; attempt++) {
      if (attempt > 1) {
        Transaction.pause(attempt);
      }
      left.stream().gather(Gatherers.windowFixed(BATCH)).forEach(some -> renew(some, renewals));
      left = left.stream().filter(it -> renewals.get(it) == Renewal.UNDECIDED).toList();
    }
    return renewals;
  }

  private void renew(List<Lease> some, Map<Lease, Renewal> renewals) {
    List<BatchStatementResponse> answers =
        table
            .client()
            .batchExecuteStatement(it -> it.statements(some.stream().map(this::request).toList()))
            .responses();
    for (int i = 0; i < some.size(); i++) {
      renewals.put(some.get(i), renewal(some.get(i), answers.get(i).error()));
    }
  }

  private BatchStatementRequest request(Lease lease) {
    Key key = Keys.lease(lease.room(), lease.duty());
    return BatchStatementRequest.builder()
        .statement(statement)
        .parameters(
            until,
            AttributeValue.fromS(key.pk()),
            AttributeValue.fromS(key.sk()),
            AttributeValue.fromS(lease.owner()),
            AttributeValue.fromN(Long.toString(lease.fence())))
        .build();
  }

  private static Renewal renewal(Lease lease, BatchStatementError error) {
    if (error == null) {
      return Renewal.PROLONGED;
    }
    if (error.code() == BatchStatementErrorCodeEnum.CONDITIONAL_CHECK_FAILED) {
      return Renewal.LOST;
    }
    LOG.debug(
        "The lease of {} ({}) was not prolonged: {} {}",
        lease.room(),
        lease.duty(),
        error.codeAsString(),
        error.message());
    return Renewal.UNDECIDED;
  }
}
