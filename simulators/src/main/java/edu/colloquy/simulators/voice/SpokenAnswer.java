package edu.colloquy.simulators.voice;

import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.Mishap;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.modem.Speech;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** A text sent as sound in answer to an HTTP request, after the time that a service takes. */
public final class SpokenAnswer {
  private static final int CHUNK_SAMPLES = 4_096;
  private static final Duration STALL = Duration.ofSeconds(30);

  private final Latency firstByte;
  private final WireLog log;

  /**
   * @param firstByte from a request to the first byte
   * @param log where the time of the service {@code tts} is noted
   */
  public SpokenAnswer(Latency firstByte, WireLog log) {
    this.firstByte = firstByte;
    this.log = log;
  }

  /**
   * Answers.
   *
   * @param http whose content type and headers are set already
   * @param subject who asked
   * @param sampleRateHz of the 16-bit little-endian mono PCM that is sent
   * @param mishap what goes wrong in the middle, if anything does
   */
  public void send(
      Context http, String subject, String text, int sampleRateHz, Optional<Mishap> mishap)
      throws IOException, InterruptedException {
    long arrivedNanos = System.nanoTime();
    Duration wait = firstByte.draw(ThreadLocalRandom.current());
    short[] pcm = Speech.of(text, sampleRateHz, 1).samples();
    Thread.sleep(wait.minusNanos(System.nanoTime() - arrivedNanos));
    log.serviceTime("tts", subject, arrivedNanos, System.nanoTime());
    if (mishap.isEmpty()) {
      stream(pcm, pcm.length, http.res().getOutputStream());
      return;
    }
    // A length that is not kept is how the server comes to cut the connection.
    http.res().setContentLength(pcm.length * Short.BYTES);
    stream(pcm, pcm.length / 2, http.res().getOutputStream());
    if (mishap.get() == Mishap.STALL) {
      Thread.sleep(STALL);
    }
  }

  private static void stream(short[] pcm, int length, OutputStream out) throws IOException {
    var buffer = ByteBuffer.allocate(CHUNK_SAMPLES * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < length; at += CHUNK_SAMPLES) {
      int count = Math.min(CHUNK_SAMPLES, length - at);
      buffer.asShortBuffer().put(pcm, at, count);
      out.write(buffer.array(), 0, count * Short.BYTES);
      out.flush();
    }
  }
}
