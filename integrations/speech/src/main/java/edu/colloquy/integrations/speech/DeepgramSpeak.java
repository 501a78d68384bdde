package edu.colloquy.integrations.speech;

import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.speech.TextToSpeech;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Speaks with a voice of Deepgram's Aura-2 (Deepgram: POST /v1/speak). Thread-safe.
 *
 * <p>A call is made by a virtual thread of its own, which gives out the samples while the caller
 * waits: so an interrupt of the caller ends it at once, whatever the caller's kind of thread.
 */
public final class DeepgramSpeak implements TextToSpeech {
  private static final String VOICE = "aura-2-thalia-en";
  private static final String SAMPLE_RATE_HZ = "24000";
  private static final MediaType JSON = MediaType.get("application/json");

  private final Deepgram deepgram;

  private DeepgramSpeak(Deepgram deepgram) {
    this.deepgram = deepgram;
  }

  /**
   * Speaking as the settings say.
   *
   * @param setting gives DEEPGRAM_URL, such as {@code https://api.deepgram.com}, and
   *     DEEPGRAM_SECRET
   * @param secret gives DEEPGRAM_API_KEY of a secret; asked for each call
   */
  public static DeepgramSpeak from(
      Function<String, Optional<String>> setting, BinaryOperator<String> secret) {
    return new DeepgramSpeak(Deepgram.from(new SpeechSettings(setting), secret));
  }

  @Override
  public void speak(String text, String tag, Consumer<byte[]> pcm) {
    Call call = deepgram.http().newCall(deepgram.request(url(tag)).post(body(text)).build());
    FutureTask<Void> speaking = new FutureTask<>(() -> run(call, pcm), null);
    Thread speaker = Thread.ofVirtual().name("deepgram-speak").start(speaking);
    try {
      speaking.get();
    } catch (InterruptedException e) {
      call.cancel();
      awaitEnd(speaker);
      Thread.currentThread().interrupt();
      throw ServiceException.passing(Deepgram.SERVICE, "speaking was interrupted", e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    }
  }

  private static void run(Call call, Consumer<byte[]> pcm) {
    try (Response response = call.execute()) {
      if (!response.isSuccessful()) {
        throw Deepgram.refusal("speech", response);
      }
      requireAudio(response);
      PcmPieces pieces = new PcmPieces(response.body().byteStream());
      Optional<byte[]> piece = pieces.next();
      if (piece.isEmpty()) {
        throw ServiceException.passing(Deepgram.SERVICE, "answered speech without a sound", null);
      }
      while (piece.isPresent() && !call.isCanceled()) {
        pcm.accept(piece.get());
        piece = pieces.next();
      }
    } catch (IOException e) {
      throw Deepgram.unreachable(e);
    }
  }

  private static void requireAudio(Response response) {
    String type = response.header("Content-Type", "");
    if (type.startsWith("text/") || type.startsWith("application/json")) {
      throw new ServiceException(
          Deepgram.SERVICE,
          "answered speech with " + type + " instead of sound; check DEEPGRAM_URL",
          false,
          response.header("dg-request-id"),
          null);
    }
  }

  /** After this nothing more is given out; a cancelled call ends at once. */
  private static void awaitEnd(Thread speaker) {
    while (speaker.isAlive()) {
      try {
        speaker.join();
      } catch (InterruptedException e) {
        // Being told to stop once more changes nothing; the caller sets the flag again.
        continue;
      }
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    return switch (cause) {
      case RuntimeException failed -> failed;
      case Error error -> throw error;
      default -> new IllegalStateException(cause);
    };
  }

  private HttpUrl url(String tag) {
    return deepgram
        .path("v1/speak")
        .addQueryParameter("model", VOICE)
        .addQueryParameter("encoding", "linear16")
        .addQueryParameter("container", "none")
        .addQueryParameter("sample_rate", SAMPLE_RATE_HZ)
        .addQueryParameter("tag", tag)
        .build();
  }

  private static RequestBody body(String text) {
    byte[] json =
        Json.MAPPER
            .createObjectNode()
            .put("text", text)
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    return RequestBody.create(json, JSON);
  }
}
