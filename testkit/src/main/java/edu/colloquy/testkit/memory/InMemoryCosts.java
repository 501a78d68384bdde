package edu.colloquy.testkit.memory;

import edu.colloquy.domain.cost.CostRepository;
import edu.colloquy.domain.cost.RoomCost;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.work.Lease;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What rooms cost, in memory, fenced by leases in memory. Thread-safe. */
public final class InMemoryCosts implements CostRepository {
  private final InMemoryLeases leases;
  private final Map<RoomId, RoomCost> costs = new ConcurrentHashMap<>();

  /** Costs that are written under these leases. */
  public InMemoryCosts(InMemoryLeases leases) {
    this.leases = leases;
  }

  @Override
  public void save(RoomCost cost, Lease lease) {
    leases.check(lease);
    costs.put(cost.room(), cost);
  }

  @Override
  public Optional<RoomCost> find(RoomId room) {
    return Optional.ofNullable(costs.get(room));
  }

  @Override
  public List<RoomCost> ofSession(SessionId session) {
    return costs.values().stream()
        .filter(cost -> cost.room().session().equals(session))
        .sorted(Comparator.comparingInt(cost -> cost.room().number()))
        .toList();
  }
}
