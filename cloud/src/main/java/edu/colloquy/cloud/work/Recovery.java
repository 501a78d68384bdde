package edu.colloquy.cloud.work;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomChange;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.room.RoomTrigger;
import edu.colloquy.domain.work.Lease;
import java.time.Clock;
import java.util.Optional;

/** Records and tells that a room lost its worker, and that it has one again. Thread-safe. */
final class Recovery {
  private final RoomRepository rooms;
  private final RoomNotifier notifier;
  private final Clock clock;

  Recovery(WorkerServices services) {
    this.rooms = services.rooms();
    this.notifier = services.notifier();
    this.clock = services.clock();
  }

  /** A room is being taken up; a live one has lost its worker if it had one before. */
  void takenUp(Lease lease) {
    if (lease.fence() > 1) {
      record(lease, RoomTrigger.WORKER_LOST, "its worker was lost; another takes it up");
    }
  }

  /** A room is at work. */
  void atWork(Lease lease) {
    if (lease.fence() > 1) {
      record(lease, RoomTrigger.WORKER_BACK, "another worker has taken it up");
    }
  }

  private void record(Lease lease, RoomTrigger trigger, String cause) {
    rooms
        .find(lease.room())
        .flatMap(room -> change(room, trigger, cause))
        .filter(rooms::apply)
        .ifPresent(this::tell);
  }

  private Optional<RoomChange> change(Room room, RoomTrigger trigger, String cause) {
    return room.status()
        .after(trigger)
        .map(to -> new RoomChange(room.id(), room.status(), to, trigger, cause, clock.instant()));
  }

  private void tell(RoomChange change) {
    notifier.push(
        new Audience.RoomAudience(change.room()),
        new ServerMessage.RoomStatus(
            change.room().toString(),
            change.to().name(),
            Optional.of(change.cause()),
            change.at()));
  }
}
