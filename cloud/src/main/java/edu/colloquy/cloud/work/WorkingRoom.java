package edu.colloquy.cloud.work;

import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.domain.work.LeaseLostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A room at work: does what it is told until it is closed or given up. For one thread. */
final class WorkingRoom {
  private static final Logger LOG = LoggerFactory.getLogger(WorkingRoom.class);

  private final Worker worker;
  private final HeldRoom room;
  private final Lease lease;
  private final RoomWork work;
  private boolean over;

  WorkingRoom(Worker worker, HeldRoom room, Lease lease, RoomWork work) {
    this.worker = worker;
    this.room = room;
    this.lease = lease;
    this.work = work;
  }

  void run() {
    try {
      while (!over) {
        switch (room.next()) {
          case HeldRoom.Signal.Told(WorkerCommand.CloseRoom close) -> close(close);
          case HeldRoom.Signal.Told(WorkerCommand command) -> handle(command);
          case HeldRoom.Signal.GiveUp(Ending ending) -> giveUp(ending);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      giveUp(Ending.HANDED_OVER);
    }
  }

  private void handle(WorkerCommand command) {
    try {
      work.handle(command);
    } catch (LeaseLostException e) {
      room.tell(command); // Not done here: it is among what the next holder is given.
      room.giveUp(Ending.LEASE_LOST);
    } catch (RuntimeException e) {
      LOG.error("{} could not do a {}.", room.id(), command.getClass().getSimpleName(), e);
    }
  }

  private void close(WorkerCommand.CloseRoom close) {
    over = true;
    try {
      work.close(Ending.SESSION_OVER);
    } catch (RuntimeException e) {
      worker.letGo(room, lease, Ending.SESSION_OVER);
      worker.answers().failed(room, close.taskToken(), e);
      return;
    }
    worker.letGo(room, lease, Ending.SESSION_OVER);
    worker.answers().closed(close.roomId(), close.taskToken());
    LOG.info("{} is closed ({}).", room.id(), worker.config().duty());
  }

  private void giveUp(Ending ending) {
    over = true;
    try {
      work.close(ending);
    } catch (RuntimeException e) {
      LOG.error("{} was not given up cleanly ({}).", room.id(), ending, e);
    }
    worker.letGo(room, lease, ending);
  }
}
