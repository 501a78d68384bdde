package edu.colloquy.integrations.livekit;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which all rooms are dealt with, and the one factory of native peer connections,
 * made with the first room. Its device plays into the void: only so does WebRTC decode the sound
 * that is to be listened to. Thread-safe but for {@link #factory}.
 */
final class WebRtc implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebRtc.class);
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("livekit").factory());

  private PeerConnectionFactory factory;
  private HeadlessAudioDeviceModule device;

  void execute(Runnable work) {
    after(Duration.ZERO, work);
  }

  void after(Duration delay, Runnable work) {
    try {
      thread.schedule(() -> guarded(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("LiveKit was closed, and with it what this was about");
    }
  }

  /**
   * The factory. On this object's thread.
   *
   * @throws RoomUnavailable where the native library does not load
   */
  PeerConnectionFactory factory() {
    if (factory == null) {
      try {
        device = new HeadlessAudioDeviceModule();
        factory = new PeerConnectionFactory(device);
        device.initPlayout();
        device.startPlayout();
      } catch (LinkageError | RuntimeException e) {
        throw new RoomUnavailable(
            "WebRTC's native library does not load: LiveKit rooms need Linux on x86-64 with"
                + " libpulse0, libx11-6 and libdbus-1-3",
            e);
      }
    }
    return factory;
  }

  @Override
  public void close() {
    try {
      thread.submit(this::dispose).get(CLOSE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("WebRTC did not end cleanly; what it holds is left to the process's end", e);
    }
    thread.shutdownNow();
  }

  private void dispose() {
    if (factory != null) {
      device.stopPlayout();
      factory.dispose();
      device.dispose();
      factory = null;
    }
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("A step of a LiveKit room failed; the other rooms go on", e);
    }
  }
}
