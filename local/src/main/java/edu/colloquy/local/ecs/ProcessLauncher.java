package edu.colloquy.local.ecs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Runs a container as a JVM of its own, with this JVM's class path and the container's variables as
 * its environment; its output goes to a log file. Such a container dies with the platform, however
 * that dies. Thread-safe.
 */
public final class ProcessLauncher implements TaskLauncher {
  /** Flags for a JVM that is to start fast and stay small rather than to run at its best. */
  private static final List<String> QUICK_JVM =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

  /** What a process cannot do without; a container sees nothing else of this one's environment. */
  private static final List<String> PASSED_ON =
      List.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SystemRoot", "DISPLAY");

  private final Path logDirectory;

  /**
   * @param logDirectory where each container's output goes, in a file named by its label
   */
  public ProcessLauncher(Path logDirectory) {
    this.logDirectory = logDirectory;
  }

  @Override
  public LaunchedContainer launch(ContainerStart start) throws IOException {
    Files.createDirectories(logDirectory);
    File log = log(start).toFile();
    var builder = new ProcessBuilder(command(start)).redirectErrorStream(true).redirectOutput(log);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(PASSED_ON);
    environment.putAll(start.environment());
    environment.put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = builder.start();
    return new ProcessContainer(process, process.onExit().thenApply(Process::exitValue));
  }

  @Override
  public boolean kills() {
    return true;
  }

  /** Where the output of a container goes. */
  Path log(ContainerStart start) {
    return logDirectory.resolve(start.label() + ".log");
  }

  private List<String> command(ContainerStart start) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK_JVM);
    command.add(ContainerMain.class.getName());
    command.add(start.mainClass());
    command.addAll(start.arguments());
    return command;
  }

  /**
   * Signals go by the handle: {@code Process.destroy} would also close the pipe that says that the
   * platform is alive.
   */
  private record ProcessContainer(Process process, CompletableFuture<Integer> exit)
      implements LaunchedContainer {
    @Override
    public void terminate() {
      process.toHandle().destroy();
    }

    @Override
    public void kill() {
      process.toHandle().destroyForcibly();
    }
  }
}
