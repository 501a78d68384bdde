package edu.colloquy.integrations.speech;

import edu.colloquy.domain.ServiceException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Response;

/**
 * The answer to a request for speech, given out as it comes. A call is made by a virtual thread of
 * its own, which gives out the samples while the caller waits: so an interrupt of the caller ends
 * it at once, whatever the caller's kind of thread. Immutable.
 */
final class SpokenStream {
  /** What is no bare PCM would be noise to whoever listens. */
  private static final Pattern NO_PCM =
      Pattern.compile(
          "(text/|application/json|audio/(mpeg|mp3|ogg|opus|wav|x-wav|wave|aac|flac)).*");

  private final SpeechService service;

  SpokenStream(SpeechService service) {
    this.service = service;
  }

  /**
   * Makes a call and gives out its samples; blocks until the last.
   *
   * @throws ServiceException when it is refused, is no sound, or breaks off
   */
  void speak(Call call, Consumer<byte[]> pcm) {
    FutureTask<Void> speaking = new FutureTask<>(() -> run(call, pcm), null);
    Thread speaker = Thread.ofVirtual().name("speak").start(speaking);
    try {
      speaking.get();
    } catch (InterruptedException e) {
      call.cancel();
      awaitEnd(speaker);
      Thread.currentThread().interrupt();
      throw ServiceException.passing(service.name(), "speaking was interrupted", e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    }
  }

  private void run(Call call, Consumer<byte[]> pcm) {
    boolean sounding = false;
    try (Response response = call.execute()) {
      requireSound(response);
      PcmPieces pieces = new PcmPieces(response.body().byteStream());
      for (Optional<byte[]> piece = pieces.next();
          piece.isPresent() && !call.isCanceled();
          piece = pieces.next()) {
        sounding = true;
        pcm.accept(piece.get());
      }
    } catch (IOException e) {
      throw sounding ? brokenOff(e) : silent(e);
    }
    if (!sounding && !call.isCanceled()) {
      throw ServiceException.passing(service.name(), "answered speech without a sound", null);
    }
  }

  private ServiceException silent(IOException e) {
    return e instanceof SocketTimeoutException
        ? ServiceException.passing(service.name(), "did not begin to speak in time", e)
        : service.unreachable(e);
  }

  private ServiceException brokenOff(IOException e) {
    String how = e instanceof SocketTimeoutException ? "fell silent" : "broke off";
    return ServiceException.passing(service.name(), how + " in the middle of its speech", e);
  }

  private void requireSound(Response response) {
    if (!response.isSuccessful()) {
      throw service.refusal("speech", response);
    }
    String type = response.header("Content-Type", "").toLowerCase(Locale.ROOT);
    if (NO_PCM.matcher(type).matches()) {
      throw service.stranger("speech", type + " instead of PCM");
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
}
