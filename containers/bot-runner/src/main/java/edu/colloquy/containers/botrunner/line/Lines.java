package edu.colloquy.containers.botrunner.line;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The one client for all lines of a worker: each is read by a virtual thread. */
public final class Lines {
  private static final Duration PING = Duration.ofSeconds(5);

  private Lines() {}

  /** A client; to be given back to {@link #close}. */
  public static OkHttpClient client() {
    Dispatcher dispatcher =
        new Dispatcher(
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("line-", 0).factory()));
    // Every open WebSocket counts as a request that is under way.
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .pingInterval(PING)
        .addInterceptor(Lines::withoutDeflate)
        .build();
  }

  /** Ends whatever is still open. */
  public static void close(OkHttpClient client) {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  /**
   * OkHttp offers permessage-deflate on every WebSocket. Sound in frames of 20 ms does not get
   * smaller by it, only slower.
   */
  private static Response withoutDeflate(Interceptor.Chain chain) throws IOException {
    return chain.proceed(
        chain.request().newBuilder().removeHeader("Sec-WebSocket-Extensions").build());
  }
}
