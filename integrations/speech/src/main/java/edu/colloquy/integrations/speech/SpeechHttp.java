package edu.colloquy.integrations.speech;

import java.time.Duration;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** HTTP clients whose calls run on virtual threads, as many at once as there are rooms. */
final class SpeechHttp {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

  private SpeechHttp() {}

  /**
   * A client with connections of its own.
   *
   * @param silence a service that says nothing for so long has failed
   */
  static OkHttpClient client(String threads, Duration silence) {
    Dispatcher dispatcher =
        new Dispatcher(
            Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(threads + "-", 0).factory()));
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectTimeout(CONNECT_LIMIT)
        .readTimeout(silence)
        .writeTimeout(silence)
        .build();
  }
}
