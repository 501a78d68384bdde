package edu.colloquy.local.ecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoWorkerOutlivesThePlatformTest {
  @TempDir Path dir;

  @Test
  void workersEndWhenThePlatformIsKilled() throws Exception {
    File log = dir.resolve("platform.log").toFile();
    Process platform =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SmallPlatform.class.getName(),
                dir.toString())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    try {
      Path written = dir.resolve("worker");
      await().atMost(Duration.ofSeconds(15)).until(() -> Files.exists(written));
      long worker = Long.parseLong(Files.readAllLines(written).getLast());
      assertThat(runs(worker)).isTrue();

      platform.destroyForcibly();

      await().atMost(Duration.ofSeconds(7)).until(() -> !runs(worker));
    } finally {
      platform.destroyForcibly().waitFor();
    }
  }

  /** A process that has ended but was not yet waited for has no command any more. */
  private static boolean runs(long pid) {
    return ProcessHandle.of(pid).flatMap(process -> process.info().command()).isPresent();
  }
}
