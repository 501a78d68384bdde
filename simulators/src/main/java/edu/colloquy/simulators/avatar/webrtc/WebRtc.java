package edu.colloquy.simulators.avatar.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which everything native happens, and the one factory of it. Neither exists
 * until somebody watches: the library, of 23 MB, is loaded with the first peer connection. Its
 * public methods are thread-safe.
 */
public final class WebRtc implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebRtc.class);
  private static final long CLOSE_SECONDS = 5;

  private final ScheduledThreadPoolExecutor thread;

  private PeerConnectionFactory factory;
  private AudioDeviceModule noSoundCard;

  /** Starts nothing yet. */
  public WebRtc() {
    thread =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("avatar-webrtc").factory());
    thread.setRemoveOnCancelPolicy(true);
  }

  /** Does this on the WebRTC thread, after everything that was given before; not after closing. */
  public void execute(Runnable work) {
    try {
      thread.execute(guarded(work));
    } catch (RejectedExecutionException e) {
      LOG.debug("WebRTC is closed, and with it whatever this was about");
    }
  }

  /** Does this on the WebRTC thread once the time has passed. */
  public Future<?> after(Duration delay, Runnable work) {
    return thread.schedule(guarded(work), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Does this on the WebRTC thread again and again, making up for times that came late. */
  Future<?> every(Duration period, Runnable work) {
    return thread.scheduleAtFixedRate(guarded(work), 0, period.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Loads the native library and starts WebRTC, unless that was done before. On the WebRTC thread.
   *
   * @throws WebRtcUnavailable where the native library does not load
   */
  public void start() {
    if (factory != null) {
      return;
    }
    try {
      noSoundCard = new AudioDeviceModule(AudioLayer.kDummyAudio);
      factory = new PeerConnectionFactory(noSoundCard);
    } catch (LinkageError | RuntimeException e) {
      throw new WebRtcUnavailable(e);
    }
  }

  /** The factory, once {@link #start} was called. On the WebRTC thread. */
  PeerConnectionFactory factory() {
    return factory;
  }

  /** Ends WebRTC, after everything that was given before. */
  @Override
  public void close() {
    if (thread.getTaskCount() > 0) { // else there never was a thread
      try {
        thread.submit(this::dispose).get(CLOSE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException | TimeoutException e) {
        LOG.warn("WebRTC did not end cleanly; what it holds is left to the process's end", e);
      }
    }
    thread.shutdownNow();
  }

  private void dispose() {
    if (factory != null) {
      factory.dispose();
      noSoundCard.dispose();
      factory = null;
    }
  }

  private static Runnable guarded(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        LOG.error("A step of an avatar's media failed; everything else goes on", e);
      }
    };
  }
}
