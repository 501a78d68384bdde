package edu.colloquy.simulators.avatar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A script of {@code src/test/browser} that runs a published client in headless Chromium. The
 * packages it needs are installed by npm, once, into {@code target/browser}, where the log of the
 * script is too.
 */
final class BrowserScript implements AutoCloseable {
  private static final Path SOURCES = Path.of("src", "test", "browser");
  private static final Path WORK = Path.of("target", "browser");

  private final Process process;
  private final BufferedReader lines;

  private BrowserScript(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  static BrowserScript start(String name, String... arguments) {
    install();
    List<String> command = new ArrayList<>(List.of("node", name));
    command.addAll(List.of(arguments));
    return new BrowserScript(run(command));
  }

  /** The next line that the script prints; null after its last. */
  String line() {
    try {
      return lines.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that the script prints until it ends. */
  List<String> lines() {
    return lines.lines().toList();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static synchronized void install() {
    try (Stream<Path> files = Files.list(SOURCES)) {
      Files.createDirectories(WORK);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(WORK.resolve(file.getFileName()), Files.readString(file));
      }
      if (!Files.exists(WORK.resolve("node_modules"))) {
        Process npm = run(List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"));
        if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
          throw new AssertionError("npm install failed, see " + WORK + "; is a registry at hand?");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Process run(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .directory(WORK.toFile())
          .redirectError(WORK.resolve(command.get(1) + ".log").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
