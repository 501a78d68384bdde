package edu.colloquy.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, told to run the classes under test instead of building some. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a bash script")
class LauncherTest {
  private static final Path LAUNCHER = launcher();

  @TempDir private Path folder;

  @Test
  void isAScriptThatBashUnderstands() throws Exception {
    assertThat(run(Map.of(), "bash", "-n", LAUNCHER.toString()).exitCode()).isZero();
    assertThat(Files.isExecutable(LAUNCHER)).isTrue();
  }

  @Test
  void showsHelp() throws Exception {
    Result result = colloquy("--help");

    assertThat(result.exitCode()).isZero();
    assertThat(result.output()).contains("Usage: ./colloquy COMMAND [OPTIONS]");
  }

  @Test
  void passesTheExitCodeOn() throws Exception {
    Result result = colloquy("demo", "--studnets", "4");

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(result.output().strip())
        .isEqualTo("colloquy demo: unknown option --studnets; did you mean --students?");
  }

  @Test
  void worksThroughALinkFromAnotherFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("colloquy"), LAUNCHER);

    Result result = run(classPath(), link.toString(), "--version");
    Files.delete(link);

    assertThat(result.output()).startsWith("Colloquy ");
  }

  private Result colloquy(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(words));
    return run(classPath(), command.toArray(String[]::new));
  }

  private static Map<String, String> classPath() {
    return Map.of(
        "COLLOQUY_CLASS_PATH", System.getProperty("java.class.path"),
        "JAVA_HOME", System.getProperty("java.home"));
  }

  private Result run(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  private static Path launcher() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("colloquy"))) {
      folder = folder.getParent();
    }
    return folder.resolve("colloquy");
  }

  private record Result(int exitCode, String output) {}
}
