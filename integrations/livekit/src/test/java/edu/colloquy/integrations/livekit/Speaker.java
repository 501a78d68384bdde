package edu.colloquy.integrations.livekit;

import edu.colloquy.simulators.avatar.livekit.Venue;
import edu.colloquy.simulators.modem.Speech;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Lets an avatar speak in real time, 20 ms by 20 ms. */
final class Speaker implements AutoCloseable {
  private static final int PACKET_BYTES = 960;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  void say(String words, Venue avatar) {
    short[] samples = Speech.of(words, 24_000, 1).samples();
    int packets = (samples.length * Short.BYTES + PACKET_BYTES - 1) / PACKET_BYTES;
    ByteBuffer pcm = ByteBuffer.allocate(packets * PACKET_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    pcm.asShortBuffer().put(samples);
    ScheduledFuture<?>[] saying = new ScheduledFuture<?>[1];
    saying[0] =
        clock.scheduleAtFixedRate(
            () -> {
              if (pcm.hasRemaining()) {
                avatar.say(pcm.slice(pcm.position(), PACKET_BYTES));
                pcm.position(pcm.position() + PACKET_BYTES);
              } else {
                saying[0].cancel(false);
              }
            },
            20,
            20,
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
