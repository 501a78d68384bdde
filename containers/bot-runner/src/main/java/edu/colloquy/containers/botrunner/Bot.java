package edu.colloquy.containers.botrunner;

import edu.colloquy.cloud.work.Ending;
import edu.colloquy.cloud.work.RoomWork;
import edu.colloquy.containers.botrunner.avatar.AvatarMedia;
import edu.colloquy.containers.botrunner.line.Pause;
import edu.colloquy.containers.botrunner.line.Upkeep;
import edu.colloquy.containers.botrunner.link.TranscriberLink;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.room.RoomTrigger;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bot in its breakout room: what the room says goes to the transcriber, what the avatar says goes
 * to the room.
 */
final class Bot implements RoomWork {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  /** A meeting or an avatar that is gone for long is not to be asked all the time. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private static final String REMOVED =
      "A host removed the tutor from the meeting, and Zoom lets nobody back in who was removed:"
          + " switch on 'Allow removed participants to rejoin' before the next session.";

  private final RoomId room;
  private final RoomSeat seat;
  private final TranscriberLink link;
  private final AvatarMedia media;
  private final AvatarSession avatar;
  private final RoomLifecycle lifecycle;
  private final Upkeep seatKept;
  private final Upkeep voiceKept;

  /**
   * Goes on from when the bot is inside.
   *
   * @param seat the seat in the room, taken
   * @param lifecycle is told if the bot is put out for good
   */
  Bot(
      RoomId room,
      RoomSeat seat,
      TranscriberLink link,
      AvatarMedia media,
      AvatarSession avatar,
      RoomLifecycle lifecycle) {
    this.room = room;
    this.seat = seat;
    this.link = link;
    this.media = media;
    this.avatar = avatar;
    this.lifecycle = lifecycle;
    this.seatKept = new Upkeep("seat in " + room, LONGEST_PAUSE, this::sit);
    this.voiceKept = new Upkeep("voice of " + room, LONGEST_PAUSE, this::listen);
  }

  /** A bot only listens and carries; what is to be said is the transcriber's to hear of. */
  @Override
  public void handle(WorkerCommand command) {
    LOG.warn(
        "A {} came to the bot of {}; it belongs to the room's transcriber.",
        command.getClass().getSimpleName(),
        command.roomId());
  }

  @Override
  public void close(Ending ending) {
    seatKept.close();
    voiceKept.close();
    switch (ending) {
      case SESSION_OVER, HANDED_OVER -> seat.leave();
      case LEASE_LOST -> seat.vanish();
    }
    link.close();
  }

  private boolean sit(Pause pause) throws InterruptedException {
    return switch (seat.stay(pause)) {
      case CONNECTION -> true;
      case MEETING_OVER -> false;
      case REMOVED -> {
        lifecycle.apply(room, RoomTrigger.GAVE_UP, REMOVED);
        yield false;
      }
    };
  }

  private boolean listen(Pause pause) throws InterruptedException {
    media.listen(
        avatar,
        new AvatarMedia.Listener() {
          @Override
          public void connected() {
            pause.reset();
          }

          @Override
          public void voice(byte[] pcm) {
            seat.say(pcm);
          }
        });
    return true;
  }
}
