package edu.colloquy.integrations.zoom.rtms;

import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.rtms.RtmsConnection;
import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsSource;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Streams of Zoom RTMS: transcript and sound, as far as the app may have them. Thread-safe. */
public final class ZoomRtms implements RtmsSource, AutoCloseable {
  private final Supplier<RtmsApp> app;
  private final RtmsTimings timings;
  private final OkHttpClient http;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("rtms-timer").factory());

  /**
   * @param app the credentials; asked for each stream
   */
  ZoomRtms(Supplier<RtmsApp> app, RtmsTimings timings) {
    this.app = app;
    this.timings = timings;
    this.http = client(timings.handshakeLimit());
  }

  /**
   * Streams as the settings say.
   *
   * @param setting gives ZOOM_SECRET
   * @param secret gives a value of a secret: ZOOM_RTMS_CLIENT_ID and ZOOM_RTMS_CLIENT_SECRET, of
   *     the General App that has the RTMS scopes; asked when first needed
   */
  public static ZoomRtms from(UnaryOperator<String> setting, BinaryOperator<String> secret) {
    return from(setting, secret, RtmsTimings.usual());
  }

  /** The same with another patience. */
  public static ZoomRtms from(
      UnaryOperator<String> setting, BinaryOperator<String> secret, RtmsTimings timings) {
    String name = setting.apply("ZOOM_SECRET");
    return new ZoomRtms(
        () ->
            new RtmsApp(
                secret.apply(name, "ZOOM_RTMS_CLIENT_ID"),
                secret.apply(name, "ZOOM_RTMS_CLIENT_SECRET")),
        timings);
  }

  @Override
  public RtmsConnection follow(RtmsJob job, Consumer<RtmsEvent> events) {
    FollowedStream stream =
        new FollowedStream(
            job.streamId(), new StreamMachine(job, app.get(), timings), http, timer, events);
    stream.start();
    return stream;
  }

  /** Closes nothing that is followed: that is to be closed before. */
  @Override
  public void close() {
    timer.shutdownNow();
    http.dispatcher().executorService().shutdown();
  }

  private static OkHttpClient client(Duration connectLimit) {
    Dispatcher dispatcher =
        new Dispatcher(
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("rtms-", 0).factory()));
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectTimeout(connectLimit)
        .readTimeout(Duration.ZERO)
        .webSocketCloseTimeout(Duration.ofSeconds(5))
        .build();
  }
}
