package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseRepository;
import edu.colloquy.domain.work.Renewal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Leases in DynamoDB, each taken by one conditional write that also raises its fence. A lease given
 * back keeps its item, so that the fence goes on rising. Thread-safe.
 */
public final class DynamoLeases implements LeaseRepository {
  /** What must hold of the item for a lease to be its holder's still. */
  static final String HELD = "#owner = :owner AND #fence = :fence";

  private static final String FREE =
      "attribute_not_exists(#owner) OR #owner = :owner OR #until_ms <= :now";

  private static final String ACQUIRE =
      "SET #owner = :owner, #until_ms = :until, #inbox = :inbox, #endpoint = :endpoint,"
          + " #key = :key, #type = :type, #v = :one, #ttl = :ttl ADD #fence :one";

  private static final String RELEASE = "REMOVE #owner, #until_ms, #inbox, #endpoint, #key";

  private static final Logger LOG = LoggerFactory.getLogger(DynamoLeases.class);

  private final Table table;

  /** Leases in this table, lapsing by its clock. */
  public DynamoLeases(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Lease> acquire(Lease wanted, Duration term) {
    Instant now = table.clock().instant();
    Update update =
        new Update(table, Keys.lease(wanted.room(), wanted.duty()), ACQUIRE)
            .onlyIf(FREE)
            .with(":now", now.toEpochMilli())
            .with(":until", now.plus(term).toEpochMilli())
            .with(":owner", AttributeValue.fromS(wanted.owner()))
            .with(":inbox", AttributeValue.fromS(wanted.inbox()))
            .with(":one", 1)
            .with(":type", AttributeValue.fromS("Lease"))
            .with(":ttl", table.expiry(table.retention()))
            .with(":endpoint", orNull(wanted.endpoint()))
            .with(":key", orNull(wanted.key()));
    try {
      return Optional.of(lease(wanted.room(), wanted.duty(), update.make()));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  @Override
  public Map<Lease, Renewal> renew(Collection<Lease> leases, Duration term) {
    return new LeaseRenewals(table, table.clock().instant().plus(term)).of(leases);
  }

  @Override
  public void release(Lease lease) {
    Update update = new Update(table, Keys.lease(lease.room(), lease.duty()), RELEASE).onlyIf(HELD);
    held(lease).forEach(update::with);
    try {
      update.make();
    } catch (ConditionalCheckFailedException e) {
      LOG.debug(
          "The lease of {} ({}) was lost before it was given back.", lease.room(), lease.duty());
    }
  }

  @Override
  public Optional<Lease> holder(RoomId room, Duty duty) {
    return table
        .get(Keys.lease(room, duty))
        .filter(item -> item.containsKey("owner"))
        .map(item -> lease(room, duty, item))
        .filter(lease -> lease.until().isAfter(table.clock().instant()));
  }

  /** The values of {@link #HELD}. */
  static Map<String, AttributeValue> held(Lease lease) {
    return Map.of(
        ":owner", AttributeValue.fromS(lease.owner()),
        ":fence", AttributeValue.fromN(Long.toString(lease.fence())));
  }

  private static Lease lease(RoomId room, Duty duty, Map<String, AttributeValue> item) {
    return new Lease(
        room,
        duty,
        item.get("owner").s(),
        Long.parseLong(item.get("fence").n()),
        Instant.ofEpochMilli(Long.parseLong(item.get("until_ms").n())),
        item.get("inbox").s(),
        Optional.ofNullable(item.get("endpoint").s()),
        Optional.ofNullable(item.get("key").s()));
  }

  private static AttributeValue orNull(Optional<String> text) {
    return text.map(AttributeValue::fromS).orElse(AttributeValue.fromNul(true));
  }
}
