package edu.colloquy.simulators.deepgram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import edu.colloquy.simulators.WireLog;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * One live transcription (Deepgram: /v1/listen or /v2/listen). Thread-safe; audio must come from
 * one thread at a time, in order.
 */
final class LiveStream {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NORMAL = 1000;
  private static final int POLICY_VIOLATION = 1008;
  private static final int SERVER_ERROR = 1011;

  private final String subject;
  private final Hearing hearing;
  private final Line line;
  private final Outbox outbox;
  private final DropOnce dropOnce;
  private final WireLog log;
  private final AudioDigest digest = new AudioDigest();
  private short[] pcm = new short[1024];
  private long lastVoiceNanos;
  private long lastMessageNanos = System.nanoTime();
  private boolean closing;

  /**
   * @param subject whose stream it is: the client's tag, or else the request id
   */
  LiveStream(
      String subject, Hearing hearing, Line line, Outbox outbox, DropOnce dropOnce, WireLog log) {
    this.subject = subject;
    this.hearing = hearing;
    this.line = line;
    this.outbox = outbox;
    this.dropOnce = dropOnce;
    this.log = log;
  }

  /** Says what is to be said first. */
  synchronized void opened() {
    hearing.opened().forEach(this::answer);
  }

  /** Whose stream it is. */
  String subject() {
    return subject;
  }

  /** Takes a binary message: 16-bit little-endian PCM; an empty one closes, as it used to. */
  synchronized void audio(ByteBuffer data, long arrivedNanos) {
    lastMessageNanos = arrivedNanos;
    if (closing) {
      return;
    }
    int length = data.remaining() / Short.BYTES;
    if (data.remaining() % Short.BYTES != 0) {
      fail(POLICY_VIOLATION, "DATA-0000: linear16 needs an even number of bytes a message");
    } else if (length == 0) {
      closeStream();
    } else {
      hear(data, length, arrivedNanos);
    }
  }

  /** Takes a text message. */
  synchronized void text(String message) {
    lastMessageNanos = System.nanoTime();
    if (closing) {
      return;
    }
    JsonNode json = tree(message);
    String type = json.path("type").asText();
    if (type.equals("CloseStream")) {
      closeStream();
      return;
    }
    try {
      hearing.told(type, json).forEach(this::answer);
    } catch (UnreadableMessage e) {
      fail(POLICY_VIOLATION, e.getMessage());
    }
  }

  /** Closes the stream if nothing came for so long; otherwise returns what is left of the time. */
  synchronized long nanosLeft(long windowNanos) {
    long left = lastMessageNanos + windowNanos - System.nanoTime();
    if (left <= 0 && !closing) {
      fail(SERVER_ERROR, "NET-0001: no audio and no KeepAlive came in time");
    }
    return left;
  }

  /** The connection is gone. */
  synchronized void gone() {
    closing = true;
    outbox.discard();
  }

  private void hear(ByteBuffer data, int length, long arrivedNanos) {
    digest.update(data);
    pcm = pcm.length < length ? new short[length] : pcm;
    data.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(pcm, 0, length);
    var answers = hearing.hear(pcm, length);
    if (hearing.samplesSinceVoice() < length) {
      lastVoiceNanos = arrivedNanos;
    }
    answers.forEach(this::answer);
    if (dropOnce.hits(subject, hearing)) {
      fail(SERVER_ERROR, "NET-0000: the simulator was asked to drop this stream");
    }
  }

  private void closeStream() {
    hearing.closed(HexFormat.of().formatHex(digest.finish())).forEach(this::answer);
    closing = true;
    outbox.enqueue(() -> line.close(NORMAL, ""));
  }

  private void fail(int code, String reason) {
    closing = true;
    outbox.discard();
    hearing.failed(reason).forEach(last -> line.send(json(last)));
    line.close(code, reason);
  }

  private void answer(Answer answer) {
    String json = json(answer);
    long spokenNanos = lastVoiceNanos;
    boolean timed = answer.endsSpeech() && spokenNanos != 0;
    outbox.enqueue(
        () -> {
          long handedNanos = System.nanoTime();
          line.send(json);
          if (timed) {
            log.serviceTime("deepgram", subject, spokenNanos, handedNanos);
          }
        });
  }

  private static JsonNode tree(String message) {
    try {
      return JSON.readTree(message);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static String json(Answer answer) {
    try {
      return JSON.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer must be writable as JSON", e);
    }
  }
}
