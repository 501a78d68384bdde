package edu.colloquy.bench.rtms;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.Stores;
import edu.colloquy.cloud.work.EcsFleet;
import edu.colloquy.cloud.work.SqsRtmsJobs;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.rtms.RtmsRegister;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionStatus;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.local.platform.Platform;
import edu.colloquy.local.platform.PlatformOptions;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Simulators;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * Measures the way of a chunk from RTMS to a dashboard: media socket, worker, DynamoDB, API
 * Gateway, the dashboard's own WebSocket. Everything is in this JVM: platform, one transcriber,
 * RTMS servers, one dashboard a meeting.
 *
 * <p>Arguments: meetings, seconds of measurement; 200 and 60 if absent.
 */
public final class RtmsBench {
  private static final Duration WARM_UP = Duration.ofSeconds(20);

  private final int meetings;
  private final Platform platform;
  private final ChunkServer zoom;
  private final ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();

  private RtmsBench(int meetings, Platform platform, ChunkServer zoom) {
    this.meetings = meetings;
    this.platform = platform;
    this.zoom = zoom;
  }

  /** Runs it and prints the figures. */
  public static void main(String[] arguments) throws InterruptedException {
    int meetings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    try (Simulators simulators = new Simulators(Faults.none(), false);
        Platform platform = Platform.start(options(simulators, meetings));
        ChunkServer zoom = new ChunkServer()) {
      new RtmsBench(meetings, platform, zoom).run(Duration.ofSeconds(seconds));
    }
    System.exit(0);
  }

  private static PlatformOptions options(Simulators simulators, int meetings) {
    Map<String, String> parameters = new HashMap<>(simulators.addresses());
    parameters.put("AudioPort", "0");
    parameters.put("VpcId", "vpc-local");
    parameters.put("SubnetA", "subnet-local-a");
    parameters.put("SubnetB", "subnet-local-b");
    parameters.put("RtmsSlots", Integer.toString(meetings + 10));
    return new PlatformOptions(
        Path.of(System.getProperty("colloquy.home", ".")),
        0,
        Optional.empty(),
        Path.of(System.getProperty("java.io.tmpdir"), "rtms-bench-logs"),
        false,
        false,
        parameters,
        simulators.credentials());
  }

  private void run(Duration measured) throws InterruptedException {
    OkHttpClient http = client();
    List<Dashboard> dashboards = new ArrayList<>();
    try (AwsClients aws = platform.clients()) {
      Environment webhook = platform.environmentOf("ZoomWebhook");
      Stores stores = new Stores(aws, webhook);
      RtmsRegister register =
          new RtmsRegister(
              stores.rtms(),
              stores.sessions(),
              stores.presence(),
              new SqsRtmsJobs(aws.sqs(), webhook.require("RTMS_QUEUE_URL")));
      List<Session> sessions = new ArrayList<>();
      for (int i = 0; i < meetings; i++) {
        Session session = session();
        sessions.add(session);
        stores.sessions().create(session, List.of());
        stores.sessions().saveMeeting(session.id(), meeting(i));
        dashboards.add(
            new Dashboard(http, platform.webSocketUrl(), session.id().toString(), delays::add));
      }
      for (Dashboard dashboard : dashboards) {
        dashboard.awaitWatching();
      }
      new EcsFleet(aws.ecs(), platform.environmentOf("ReplaceWorker"))
          .replace(sessions.getFirst().id(), Duty.STREAM);
      for (int i = 0; i < meetings; i++) {
        register.started(
            meeting(i).uuid(), ChunkServer.stream(i), List.of(zoom.url()), Instant.now());
      }
      while (zoom.connected() < meetings) {
        Thread.sleep(100);
      }
      zoom.speak(meetings);
      Thread.sleep(WARM_UP);
      int sentBefore = zoom.sent();
      delays.clear();
      Thread.sleep(measured);
      print(measured, zoom.sent() - sentBefore);
    }
    dashboards.forEach(Dashboard::close);
  }

  private void print(Duration measured, int sent) {
    long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%d meetings, %d s, %d of %d chunks sent were seen: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
        meetings,
        measured.toSeconds(),
        sorted.length,
        sent,
        percentile(sorted, 50),
        percentile(sorted, 95),
        percentile(sorted, 99),
        percentile(sorted, 100));
  }

  private static double percentile(long[] sorted, int percent) {
    return Arrays.stream(sorted).skip((sorted.length - 1L) * percent / 100).findFirst().orElse(0)
        / 1e6;
  }

  private static Meeting meeting(int number) {
    return new Meeting(
        Integer.toString(81_000_000 + number), "bench/" + number + "==", "https://x", "", "host");
  }

  private static Session session() {
    Instant now = Instant.now();
    return new Session(
        SessionId.next(),
        "prof_bench",
        "Waves",
        Duration.ofHours(1),
        Optional.empty(),
        0,
        now,
        SessionStatus.LIVE,
        Optional.empty(),
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static OkHttpClient client() {
    Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return new OkHttpClient.Builder().dispatcher(dispatcher).readTimeout(Duration.ZERO).build();
  }
}
