package edu.colloquy.cloud.work;

import edu.colloquy.contract.jobs.RoomJob;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.domain.work.Lease;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a worker has its duty do. */
final class RecordingDuty implements RoomDuty {
  final List<Lease> begun = new CopyOnWriteArrayList<>();
  final List<WorkerCommand> handled = new CopyOnWriteArrayList<>();
  final List<Ending> endings = new CopyOnWriteArrayList<>();

  /** What the next attempts to begin fail with. */
  volatile Optional<Exception> failure = Optional.empty();

  /** Until it is complete, a room is busy with the first command. */
  volatile CompletableFuture<Void> busy = CompletableFuture.completedFuture(null);

  @Override
  public RoomWork begin(RoomJob job, Lease lease) throws Exception {
    begun.add(lease);
    if (failure.isPresent()) {
      throw failure.get();
    }
    return new RoomWork() {
      @Override
      public void handle(WorkerCommand command) {
        handled.add(command);
        busy.join();
      }

      @Override
      public void close(Ending ending) {
        endings.add(ending);
      }
    };
  }
}
