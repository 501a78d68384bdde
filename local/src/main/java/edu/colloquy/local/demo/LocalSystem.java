package edu.colloquy.local.demo;

import edu.colloquy.local.cli.WorkerMode;
import edu.colloquy.local.platform.Platform;
import edu.colloquy.local.platform.PlatformOptions;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Simulators;
import edu.colloquy.simulators.zoom.WebhookEndpoint;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platform with simulators in place of every outside service. Stops in good order when the
 * process is told to end, too. Thread-safe.
 */
public final class LocalSystem implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalSystem.class);
  private static final Path HOME = Path.of(System.getProperty("colloquy.home", "."));

  private final Simulators simulators;
  private final Platform platform;
  private final Duration startTime;
  private final Thread stopOnExit = new Thread(this::stop, "stop-local-system");
  private boolean stopped;

  private LocalSystem(Simulators simulators, Platform platform) {
    this.simulators = simulators;
    this.platform = platform;
    this.startTime =
        Duration.ofMillis(
            System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
    LOG.info("Up {} ms after the start of this JVM", startTime.toMillis());
    Runtime.getRuntime().addShutdownHook(stopOnExit);
  }

  /**
   * Starts both.
   *
   * @param faults what the simulators are to do wrong
   * @param duplicates whether queues and webhooks deliver everything twice
   * @param workers whether workers are threads or processes
   * @param data the folder that keeps the platform's state; empty for a fresh one that is removed
   * @param port the TCP port of the APIs, 0 for a free one
   */
  public static LocalSystem start(
      Faults faults, boolean duplicates, WorkerMode workers, Optional<Path> data, int port) {
    Simulators simulators = new Simulators(faults, duplicates);
    Platform platform;
    try {
      platform =
          Platform.start(
              new PlatformOptions(
                  HOME,
                  port,
                  data,
                  HOME.resolve("local/target/workers"),
                  workers == WorkerMode.PROCESS,
                  duplicates,
                  parameters(simulators),
                  simulators.credentials()));
    } catch (RuntimeException e) {
      simulators.close();
      throw e;
    }
    simulators
        .zoom()
        .subscribe(
            new WebhookEndpoint(
                platform.httpUrl().resolve("/webhook/zoom"), simulators.webhookSecret()));
    return new LocalSystem(simulators, platform);
  }

  /** The outside services. */
  public Simulators simulators() {
    return simulators;
  }

  /** What stands for AWS. */
  public Platform platform() {
    return platform;
  }

  /** From the start of this JVM until all was up. */
  public Duration startTime() {
    return startTime;
  }

  /** Stops both; what they held is gone unless there is a data folder. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(stopOnExit);
    } catch (IllegalStateException exiting) {
      // The process is on its way out, and the hook finds all of it stopped.
    }
  }

  private synchronized void stop() {
    if (!stopped) {
      stopped = true;
      platform.close();
      simulators.close();
    }
  }

  /**
   * Any free port for audio, for many transcribers share a machine; what only AWS has stands for
   * itself, as nobody looks into it here.
   */
  private static Map<String, String> parameters(Simulators simulators) {
    Map<String, String> parameters = new HashMap<>(simulators.addresses());
    parameters.put("AudioPort", "0");
    parameters.put("VpcId", "vpc-local");
    parameters.put("SubnetA", "subnet-local-a");
    parameters.put("SubnetB", "subnet-local-b");
    return parameters;
  }
}
