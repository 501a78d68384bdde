package edu.colloquy.containers.botrunner.meeting;

import edu.colloquy.domain.ServiceException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** In which room a bot is, for those who wait until it is in one. Thread-safe. */
final class RoomWait {
  private String room = "";
  private String awaited = "";
  private CompletableFuture<Void> entering = new CompletableFuture<>();
  private Optional<ServiceException> failure = Optional.empty();

  /** Completes when the bot is in this room, which may be now; or fails when its seat is lost. */
  synchronized CompletableFuture<Void> entering(String name) {
    awaited = name;
    entering = new CompletableFuture<>();
    failure.ifPresent(entering::completeExceptionally);
    entered(room);
    return entering;
  }

  synchronized void entered(String name) {
    room = name;
    if (name.equals(awaited)) {
      entering.complete(null);
    }
  }

  synchronized void fail(ServiceException reason) {
    failure = Optional.of(reason);
    entering.completeExceptionally(reason);
  }
}
