package edu.colloquy.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseRepository;
import edu.colloquy.domain.work.Renewal;
import edu.colloquy.testkit.VirtualClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link LeaseRepository} must do. */
public abstract class LeaseRepositoryContract {
  private static final Duration TERM = Duration.ofSeconds(12);

  private final RoomId room = new RoomId(SessionId.next(), 1);

  /** Time, as the repository sees it. */
  protected final VirtualClock clock = new VirtualClock();

  /** The repository under test. */
  protected abstract LeaseRepository leases();

  private Optional<Lease> acquire(String owner) {
    return leases().acquire(Samples.wanted(room, Duty.BOT, owner), TERM);
  }

  private Renewal renew(Lease lease) {
    return leases().renew(List.of(lease), TERM).get(lease);
  }

  @Test
  void givesAFreeRoom() {
    Lease lease = acquire("a").orElseThrow();
    assertThat(lease.fence()).isEqualTo(1);
    assertThat(lease.until()).isEqualTo(clock.instant().plus(TERM));
    assertThat(lease.endpoint()).contains("ws://127.0.0.1:9000/link");
    assertThat(leases().holder(room, Duty.BOT)).contains(lease);
  }

  @Test
  void keepsDutiesApart() {
    acquire("a");
    assertThat(leases().holder(room, Duty.STREAM)).isEmpty();
    assertThat(leases().acquire(Samples.wanted(room, Duty.STREAM, "b"), TERM)).isPresent();
  }

  @Test
  void givesAHeldRoomToNobodyElse() {
    acquire("a");
    assertThat(acquire("b")).isEmpty();
  }

  @Test
  void givesALapsedRoomWithAHigherFence() {
    Lease first = acquire("a").orElseThrow();
    clock.advance(TERM);
    assertThat(leases().holder(room, Duty.BOT)).isEmpty();
    Lease second = acquire("b").orElseThrow();
    assertThat(second.fence()).isGreaterThan(first.fence());
    assertThat(renew(first)).isEqualTo(Renewal.LOST);
    leases().release(first);
    assertThat(leases().holder(room, Duty.BOT)).contains(second);
  }

  @Test
  void prolongsWhatIsHeld() {
    Lease lease = acquire("a").orElseThrow();
    clock.advance(TERM.minusSeconds(1));
    assertThat(renew(lease)).isEqualTo(Renewal.PROLONGED);
    clock.advance(TERM.minusSeconds(1));
    assertThat(acquire("b")).isEmpty();
  }

  @Test
  void prolongsEachOfManyWhateverBecomesOfTheOthers() {
    List<Lease> held =
        IntStream.rangeClosed(1, 60)
            .mapToObj(number -> new RoomId(room.session(), number))
            .map(it -> leases().acquire(Samples.wanted(it, Duty.BOT, "a"), TERM).orElseThrow())
            .toList();
    Lease released = held.get(30);
    leases().release(released);
    clock.advance(TERM.minusSeconds(1));
    Map<Lease, Renewal> renewed = leases().renew(held, TERM);
    assertThat(renewed).hasSize(60).containsEntry(released, Renewal.LOST);
    assertThat(renewed.values()).filteredOn(it -> it == Renewal.PROLONGED).hasSize(59);
    clock.advance(TERM.minusSeconds(1));
    assertThat(leases().holder(held.getLast().room(), Duty.BOT)).isPresent();
    assertThat(leases().holder(released.room(), Duty.BOT)).isEmpty();
  }

  @Test
  void prolongsNothingWhenNothingIsHeld() {
    assertThat(leases().renew(List.of(), TERM)).isEmpty();
  }

  @Test
  void givesTheSameOwnerItsRoomAnew() {
    Lease first = acquire("a").orElseThrow();
    Lease second = acquire("a").orElseThrow();
    assertThat(second.fence()).isGreaterThan(first.fence());
    assertThat(renew(first)).isEqualTo(Renewal.LOST);
  }

  @Test
  void givesAReleasedRoomAtOnce() {
    Lease first = acquire("a").orElseThrow();
    leases().release(first);
    assertThat(leases().holder(room, Duty.BOT)).isEmpty();
    assertThat(renew(first)).isEqualTo(Renewal.LOST);
    assertThat(acquire("b").orElseThrow().fence()).isGreaterThan(first.fence());
  }

  @Test
  void givesARoomToOneOfMany() throws Exception {
    List<Callable<Optional<Lease>>> attempts =
        IntStream.range(0, 8)
            .<Callable<Optional<Lease>>>mapToObj(i -> () -> acquire("w" + i))
            .toList();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      int given = 0;
      for (var attempt : executor.invokeAll(attempts)) {
        given += attempt.get().isPresent() ? 1 : 0;
      }
      assertThat(given).isEqualTo(1);
    }
  }
}
