package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.cost.CostRepository;
import edu.colloquy.domain.cost.RoomCost;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseLostException;
import java.util.List;
import java.util.Optional;

/**
 * What rooms cost, in DynamoDB, beside their session; written in a transaction with a look at the
 * lease. Thread-safe.
 */
public final class DynamoCosts implements CostRepository {
  private final Table table;

  /** Costs in this table, under the leases that are kept there. */
  public DynamoCosts(Table table) {
    this.table = table;
  }

  @Override
  public void save(RoomCost cost, Lease lease) {
    boolean held =
        new Transaction(table)
            .check(
                Keys.lease(lease.room(), lease.duty()), DynamoLeases.HELD, DynamoLeases.held(lease))
            .put(table.kept(ItemCodec.item(Keys.cost(cost.room()), "RoomCost", cost)))
            .commit();
    if (!held) {
      throw new LeaseLostException(lease);
    }
  }

  @Override
  public Optional<RoomCost> find(RoomId room) {
    return table.get(Keys.cost(room), RoomCost.class);
  }

  @Override
  public List<RoomCost> ofSession(SessionId session) {
    return Query.of(table, Keys.session(session).pk())
        .startingWith(Keys.COST)
        .entities(RoomCost.class);
  }
}
