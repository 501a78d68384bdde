package edu.colloquy.domain.cost;

import edu.colloquy.contract.ws.AvatarMode;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.OnceRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the rooms that a worker holds cost: one thread presents all bills every few seconds, and
 * holds sessions to what they may spend. Thread-safe.
 */
public final class Bills implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bills.class);

  /** A professor need not see cents run. */
  public static final Duration USUAL_PERIOD = Duration.ofSeconds(10);

  /** What bills are made by, kept in and shown on. */
  public record Ports(
      Tariff tariff,
      CostRepository costs,
      OnceRepository once,
      RoomNotifier notifier,
      InstantSource clock) {}

  private final Ports ports;
  private final SpendingCap cap;
  private final Set<RoomBill> open = ConcurrentHashMap.newKeySet();
  private final Thread presenting;

  /**
   * @param period how often bills are presented
   */
  public Bills(Ports ports, Duration period) {
    this.ports = ports;
    this.cap = new SpendingCap(ports.once(), ports.notifier());
    this.presenting = Thread.ofVirtual().name("bills").start(() -> presentEvery(period));
  }

  /**
   * Lets a new meter count on from what its room has cost so far.
   *
   * @param avatarRuns since when its avatar runs, if one does
   */
  public void resume(RoomId room, RoomMeter meter, Optional<Instant> avatarRuns) {
    RoomBill.resume(meter, ports.costs().find(room), avatarRuns, ports.clock());
  }

  /** Presents a room's bill from now on. */
  public RoomBill open(Session session, Lease lease, RoomMeter meter, MeteredRoom room) {
    RoomBill bill = new RoomBill(session, lease, meter, room, ports);
    open.add(bill);
    return bill;
  }

  /** Presents a room's bill for the last time. */
  public void close(RoomBill bill) {
    open.remove(bill);
    bill.present();
  }

  @Override
  public void close() {
    presenting.interrupt();
  }

  /** Presents all bills now. */
  void present() {
    open.forEach(RoomBill::present);
    Map<SessionId, List<RoomBill>> limited =
        open.stream()
            .filter(bill -> bill.session().spendCapUsd().isPresent())
            .collect(Collectors.groupingBy(bill -> bill.session().id()));
    limited.forEach((id, bills) -> hold(bills.getFirst().session(), bills));
  }

  private void hold(Session session, List<RoomBill> bills) {
    double usd = ports.costs().ofSession(session.id()).stream().mapToDouble(RoomCost::usd).sum();
    cap.watch(session, usd);
    AvatarMode allowed = SpendingCap.allowed(session, usd);
    if (allowed != AvatarMode.AVATAR) {
      bills.forEach(bill -> bill.room().limitTo(allowed, SpendingCap.reason(session, usd)));
    }
  }

  private void presentEvery(Duration period) {
    try {
      while (true) {
        Thread.sleep(period);
        presentOrWarn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void presentOrWarn() {
    try {
      present();
    } catch (RuntimeException e) {
      LOG.warn("What rooms cost could not be presented: {}", e.toString());
    }
  }
}
