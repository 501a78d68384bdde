package edu.colloquy.domain.cost;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseLostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one room that is held here costs: kept, and shown, as it grows. Guarded by its own lock. */
public final class RoomBill {
  private static final Logger LOG = LoggerFactory.getLogger(RoomBill.class);

  private final Session session;
  private final Lease lease;
  private final RoomMeter meter;
  private final MeteredRoom room;
  private final Bills.Ports ports;
  private Map<CostItem, Long> presented = Map.of();

  RoomBill(Session session, Lease lease, RoomMeter meter, MeteredRoom room, Bills.Ports ports) {
    this.session = session;
    this.lease = lease;
    this.meter = meter;
    this.room = room;
    this.ports = ports;
  }

  /**
   * Lets a meter count on from what a room has cost so far. An avatar that ran on between two
   * workers was paid for all the while.
   *
   * @param avatarRuns since when an avatar runs for which nothing is stored yet
   */
  static void resume(
      RoomMeter meter,
      Optional<RoomCost> stored,
      Optional<Instant> avatarRuns,
      InstantSource clock) {
    stored.map(RoomCost::amounts).ifPresent(meter::goOnFrom);
    avatarRuns
        .map(started -> stored.map(RoomCost::at).filter(started::isBefore).orElse(started))
        .map(since -> Duration.between(since, clock.instant()))
        .ifPresent(gone -> meter.runs(CostItem.AVATAR, gone.isNegative() ? Duration.ZERO : gone));
  }

  Session session() {
    return session;
  }

  MeteredRoom room() {
    return room;
  }

  /** Keeps and shows what the room costs by now, if it is more than before. */
  synchronized void present() {
    Map<CostItem, Long> used = meter.read();
    if (used.equals(presented)) {
      return;
    }
    double usd = ports.tariff().usd(used);
    try {
      ports
          .costs()
          .save(new RoomCost(lease.room(), used, usd, room.mode(), ports.clock().instant()), lease);
      presented = used;
    } catch (LeaseLostException e) {
      return;
    } catch (RuntimeException e) {
      LOG.warn("What {} costs could not be stored yet: {}", lease.room(), e.getMessage());
    }
    show(used, usd, ports.notifier());
  }

  private void show(Map<CostItem, Long> used, double usd, RoomNotifier notifier) {
    notifier.push(
        new Audience.Watchers(session.id()),
        new ServerMessage.RoomCost(lease.room().toString(), usd, ports.tariff().items(used)));
  }
}
