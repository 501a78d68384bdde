package edu.colloquy.containers.botrunner.conductor;

import edu.colloquy.cloud.work.Ending;
import edu.colloquy.cloud.work.RoomWork;
import edu.colloquy.containers.botrunner.line.Upkeep;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.domain.breakout.Seen;
import edu.colloquy.domain.room.RoomId;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A conductor in its meeting. */
final class ConductorWork implements RoomWork {
  private static final Logger LOG = LoggerFactory.getLogger(ConductorWork.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** The countdown of closing rooms, and some time for everything else. */
  private static final Duration FAREWELL = Duration.ofSeconds(20);

  private final ConductorSeat seat;
  private final CountDownLatch out = new CountDownLatch(1);
  private final Upkeep seatKept;

  /**
   * Goes on from when the rooms are open.
   *
   * @param seat the conductor's, taken
   */
  ConductorWork(RoomId mainSession, ConductorSeat seat) {
    this.seat = seat;
    this.seatKept =
        new Upkeep(
            "conductor's seat in " + mainSession,
            LONGEST_PAUSE,
            pause -> {
              boolean goesOn = seat.stay(pause);
              if (!goesOn) {
                out.countDown();
              }
              return goesOn;
            });
  }

  @Override
  public void handle(WorkerCommand command) {
    switch (command) {
      case WorkerCommand.TriggerBreakout _ -> seat.tell(new Seen.Triggered());
      case WorkerCommand.ParticipantMatched _ -> seat.tell(new Seen.Matched());
      case WorkerCommand.CloseRoom _,
          WorkerCommand.HearAudio _,
          WorkerCommand.HearText _,
          WorkerCommand.Say _ ->
          LOG.warn(
              "A {} came to the conductor of {}; it belongs to a room.",
              command.getClass().getSimpleName(),
              command.roomId());
    }
  }

  /** {@inheritDoc} A meeting is never ended by its conductor's going. */
  @Override
  public void close(Ending ending) {
    if (ending == Ending.SESSION_OVER) {
      bringEveryoneBack();
    }
    seatKept.close();
    seat.vanish();
  }

  private void bringEveryoneBack() {
    seat.tell(new Seen.Ending());
    try {
      if (!out.await(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("The breakout rooms were not closed within {} s.", FAREWELL.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
