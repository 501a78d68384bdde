package edu.colloquy.containers.botrunner;

import edu.colloquy.cloud.work.Ending;
import edu.colloquy.cloud.work.RoomWork;
import edu.colloquy.containers.botrunner.avatar.AvatarMedia;
import edu.colloquy.containers.botrunner.line.Pause;
import edu.colloquy.containers.botrunner.line.Upkeep;
import edu.colloquy.containers.botrunner.link.Orders;
import edu.colloquy.containers.botrunner.link.TranscriberLink;
import edu.colloquy.containers.botrunner.voice.BotSpeech;
import edu.colloquy.containers.botrunner.voice.Metronome;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomLifecycle;
import edu.colloquy.domain.room.RoomTrigger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bot in its breakout room: what the room says goes to the transcriber, what the avatar says goes
 * to the room. Where there is no avatar, the bot says itself what the transcriber sends.
 */
final class Bot implements RoomWork, Orders {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  /** A meeting or an avatar that is gone for long is not to be asked all the time. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** What changes is told; this is for what is told while the link is down. */
  private static final Duration LONGEST_WITHOUT_LOOK = Duration.ofSeconds(30);

  private static final String REMOVED =
      "A host removed the tutor from the meeting, and Zoom lets nobody back in who was removed:"
          + " switch on 'Allow removed participants to rejoin' before the next session.";

  private final RoomId room;
  private final RoomSeat seat;
  private final TranscriberLink link;
  private final AvatarMedia media;
  private final Supplier<Optional<AvatarSession>> avatar;
  private final BotSpeech speech;
  private final Semaphore avatarChanges = new Semaphore(0);
  private final RoomLifecycle lifecycle;
  private final Upkeep seatKept;
  private final Upkeep voiceKept;

  /**
   * Goes on from when the bot is inside.
   *
   * @param seat the seat in the room, taken
   * @param avatar the one that the room has now, if it has one
   * @param metronome lets the bot's own voice out, where there is none
   * @param lifecycle is told if the bot is put out for good
   */
  Bot(
      RoomId room,
      RoomSeat seat,
      TranscriberLink link,
      AvatarMedia media,
      Supplier<Optional<AvatarSession>> avatar,
      Metronome metronome,
      RoomLifecycle lifecycle) {
    this.room = room;
    this.seat = seat;
    this.link = link;
    this.media = media;
    this.avatar = avatar;
    this.lifecycle = lifecycle;
    this.speech = new BotSpeech(metronome, seat::say, link::tell);
    link.carryOutBy(this);
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
    speech.close();
  }

  @Override
  public void speak(String utterance) {
    speech.begin(utterance);
  }

  @Override
  public void sound(ByteBuffer pcm) {
    speech.sound(pcm);
  }

  @Override
  public void finish(String utterance) {
    speech.end(utterance);
  }

  @Override
  public void interrupt() {
    speech.interrupt();
  }

  @Override
  public void avatarChanged() {
    avatarChanges.release();
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
    Optional<AvatarSession> present = avatar.get();
    if (present.isEmpty()) {
      pause.reset();
      avatarChanges.drainPermits();
      if (avatar.get().isEmpty()) {
        avatarChanges.tryAcquire(LONGEST_WITHOUT_LOOK.toSeconds(), TimeUnit.SECONDS);
      }
      return true;
    }
    media.listen(
        present.get(),
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
