package edu.colloquy.containers.transcriber;

import edu.colloquy.domain.cost.Bills;
import edu.colloquy.domain.cost.CostItem;
import edu.colloquy.domain.cost.MeteredRoom;
import edu.colloquy.domain.cost.RoomBill;
import edu.colloquy.domain.cost.RoomMeter;
import edu.colloquy.domain.cost.RoomMeters;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.work.Lease;
import java.util.Optional;

/** Counts and presents what this transcriber's rooms cost. Thread-safe. */
record RoomCosts(RoomMeters meters, Bills bills) {

  /** A meter for a room that is taken up: goes on from what the room has cost so far. */
  RoomMeter begin(Room room) {
    RoomMeter meter = meters.open(room.id());
    boolean avatarRuns = room.avatar().isPresent() && !room.avatarStopped();
    bills.resume(room.id(), meter, avatarRuns ? Optional.of(room.statusSince()) : Optional.empty());
    meter.runs(CostItem.ROOM_BOT);
    return meter;
  }

  /**
   * Presents a room's bill from now on.
   *
   * @return presents it for the last time
   */
  Runnable present(Session session, Lease lease, RoomMeter meter, MeteredRoom room) {
    RoomBill bill = bills.open(session, lease, meter, room);
    return () -> {
      bills.close(bill);
      meters.close(lease.room(), meter);
    };
  }
}
