package edu.colloquy.local.demo;

import edu.colloquy.local.cli.WorkerMode;
import edu.colloquy.local.platform.Platform;
import edu.colloquy.local.platform.PlatformOptions;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Simulators;
import edu.colloquy.simulators.zoom.WebhookEndpoint;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The platform with simulators in place of every outside service. Thread-safe. */
public final class LocalSystem implements AutoCloseable {
  private static final Path HOME = Path.of(System.getProperty("colloquy.home", "."));

  private final Simulators simulators;
  private final Platform platform;

  private LocalSystem(Simulators simulators, Platform platform) {
    this.simulators = simulators;
    this.platform = platform;
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
    Platform platform =
        Platform.start(
            new PlatformOptions(
                HOME,
                port,
                data,
                HOME.resolve("local/target/workers"),
                workers == WorkerMode.PROCESS,
                Optional.ofNullable(System.getProperty("colloquy.aot")).map(Path::of),
                duplicates,
                parameters(simulators),
                simulators.credentials()));
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

  /** Stops both; what they held is gone unless there is a data folder. */
  @Override
  public void close() {
    platform.close();
    simulators.close();
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
