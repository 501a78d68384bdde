package edu.colloquy.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.contract.ws.AvatarMode;
import edu.colloquy.domain.cost.CostItem;
import edu.colloquy.domain.cost.CostRepository;
import edu.colloquy.domain.cost.RoomCost;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseLostException;
import edu.colloquy.domain.work.LeaseRepository;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link CostRepository} must do. */
public abstract class CostRepositoryContract {
  private final SessionId session = SessionId.next();

  /** The repository under test. */
  protected abstract CostRepository costs();

  /** The leases that it is fenced by. */
  protected abstract LeaseRepository leases();

  private Lease acquire(RoomId room, String owner) {
    return leases()
        .acquire(Samples.wanted(room, Duty.STREAM, owner), Duration.ofSeconds(12))
        .orElseThrow();
  }

  private static RoomCost cost(RoomId room, double usd) {
    return new RoomCost(
        room,
        Map.of(CostItem.AVATAR, 90_000L, CostItem.TEXT_TO_SPEECH, 412L),
        usd,
        AvatarMode.VOICE,
        Samples.NOON);
  }

  @Test
  void whatARoomHasCostIsThereForWhoeverHoldsItNext() {
    RoomId room = new RoomId(session, 3);
    Lease lease = acquire(room, "a");
    costs().save(cost(room, 0.1), lease);
    costs().save(cost(room, 0.162_36), lease);
    assertThat(costs().find(room)).contains(cost(room, 0.162_36));
  }

  @Test
  void roomsOfASessionAreFoundByNumber() {
    RoomId tenth = new RoomId(session, 10);
    RoomId second = new RoomId(session, 2);
    costs().save(cost(tenth, 2), acquire(tenth, "a"));
    costs().save(cost(second, 1), acquire(second, "b"));
    assertThat(costs().ofSession(session)).containsExactly(cost(second, 1), cost(tenth, 2));
    assertThat(costs().ofSession(SessionId.next())).isEmpty();
  }

  @Test
  void whoHoldsTheRoomNoMoreWritesNothing() {
    RoomId room = new RoomId(session, 1);
    Lease lease = acquire(room, "a");
    leases().release(lease);
    acquire(room, "b");
    assertThatThrownBy(() -> costs().save(cost(room, 5), lease))
        .isInstanceOf(LeaseLostException.class);
    assertThat(costs().find(room)).isEmpty();
  }
}
