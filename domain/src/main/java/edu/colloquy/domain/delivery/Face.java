package edu.colloquy.domain.delivery;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.avatar.AvatarVoice;
import edu.colloquy.domain.cost.CostItem;
import edu.colloquy.domain.room.RoomId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The avatar of a room: brought while it is wanted, again and again if it fails, and let go. What
 * takes time is done beside its callers. Guarded by its own lock; its listener is called without.
 */
final class Face {
  private static final Logger LOG = LoggerFactory.getLogger(Face.class);

  /** What it tells; called from any thread. */
  interface Listener {
    void came();

    /**
     * It is gone, or did not come; it is tried again. Told once for each time that it is missing.
     */
    void failed(String reason, Optional<AvatarVoice> gone);

    void reported(AvatarEvent event);
  }

  private final RoomId room;
  private final AvatarProvider provider;
  private final Outlets outlets;
  private final Listener listener;
  private Optional<AvatarVoice> voice = Optional.empty();
  private boolean wanted = true;
  private boolean busy;
  private int failures;
  private int lines;

  Face(RoomId room, AvatarProvider provider, Outlets outlets, Listener listener) {
    this.room = room;
    this.provider = provider;
    this.outlets = outlets;
    this.listener = listener;
  }

  /** The line to it, while it is there. */
  synchronized Optional<AvatarVoice> voice() {
    return voice;
  }

  /** Takes an avatar that runs already; blocks until it takes speech, or has failed. */
  void take(AvatarSession running) {
    synchronized (this) {
      busy = true;
    }
    bring(() -> running);
  }

  /** Is wanted from now on: comes, unless it is there or on its way. */
  void come() {
    synchronized (this) {
      wanted = true;
      if (busy || voice.isPresent()) {
        return;
      }
      busy = true;
    }
    beside("start", () -> bring(() -> outlets.avatars().on(room)));
  }

  /** Is wanted no more: its line is closed, and it is stopped. */
  void go() {
    leave();
    beside("stop", this::switchOff);
  }

  /** Is left as it is: another worker has use for it, or it is stopped with its room. */
  void leave() {
    Optional<AvatarVoice> was;
    synchronized (this) {
      wanted = false;
      lines++;
      was = voice;
      voice = Optional.empty();
    }
    was.ifPresent(AvatarVoice::close);
    outlets.meter().stops(CostItem.AVATAR);
  }

  private interface Start {
    AvatarSession session();
  }

  private void bring(Start start) {
    int line;
    synchronized (this) {
      line = ++lines;
    }
    try {
      AvatarSession session = start.session();
      outlets.meter().runs(CostItem.AVATAR);
      AvatarVoice opened = provider.connect(session, event -> reported(line, event));
      if (arrived(line, opened)) {
        outlets.bot().avatarChanged();
        listener.came();
      } else {
        opened.close();
        switchOff();
      }
    } catch (RuntimeException e) {
      missing(line, e.getMessage(), Optional.empty());
    }
  }

  private synchronized boolean arrived(int line, AvatarVoice opened) {
    busy = false;
    if (!wanted || line != lines) {
      return false;
    }
    failures = 0;
    voice = Optional.of(opened);
    return true;
  }

  private void reported(int line, AvatarEvent event) {
    if (event instanceof AvatarEvent.Lost(String reason, boolean isFinal) && isFinal) {
      Optional<AvatarVoice> gone;
      synchronized (this) {
        gone = line == lines ? voice : Optional.empty();
        voice = line == lines ? Optional.empty() : voice;
      }
      gone.ifPresent(it -> missing(line, reason, Optional.of(it)));
    } else {
      listener.reported(event);
    }
  }

  private void missing(int line, String reason, Optional<AvatarVoice> gone) {
    outlets.meter().stops(CostItem.AVATAR);
    int failed;
    synchronized (this) {
      busy = false;
      if (!wanted || line != lines) {
        return;
      }
      failed = ++failures;
    }
    if (failed == 1) {
      listener.failed(reason, gone);
    }
    beside("stop", this::switchOff);
    later(outlets.timings().retryAfter(failed));
  }

  private void later(Duration pause) {
    CompletableFuture.delayedExecutor(
            pause.toMillis(), TimeUnit.MILLISECONDS, work -> beside("start", work))
        .execute(
            () -> {
              synchronized (this) {
                if (!wanted) {
                  return;
                }
              }
              come();
            });
  }

  private void switchOff() {
    try {
      outlets.avatars().off(room);
      outlets.bot().avatarChanged();
    } catch (ServiceException e) {
      LOG.warn("The avatar of {} could not be stopped: {}", room, e.getMessage());
    }
  }

  private void beside(String deed, Runnable work) {
    Thread.ofVirtual().name(deed + " avatar of " + room).start(work);
  }
}
