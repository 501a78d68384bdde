package edu.colloquy.integrations.livekit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LiveKit's own server, built by its module path with the Go toolchain at hand, on loopback. */
final class RealServer implements AutoCloseable {
  static final String API_KEY = "APIdevelopment";
  static final String SECRET = "secret-of-the-tests-and-of-nothing-else";

  private static final String MODULE = "github.com/livekit/livekit-server";
  private static final String VERSION = "v1.11.0";
  private static final Path WORK = Path.of("target", "livekit-server");

  private final Process process;
  private final int port;

  RealServer() throws IOException, InterruptedException {
    Path binary = build();
    port = freePort();
    String config =
        """
        port: %d
        bind_addresses: [127.0.0.1]
        rtc: {udp_port: %d, use_external_ip: false}
        keys: {%s: %s}
        room: {auto_create: true}
        """
            .formatted(port, freePort(), API_KEY, SECRET);
    process =
        new ProcessBuilder(binary.toAbsolutePath().toString(), "--config-body", config)
            .redirectErrorStream(true)
            .redirectOutput(WORK.resolve("server.log").toFile())
            .start();
    await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(this::answers);
  }

  String url() {
    return "ws://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroy();
  }

  private boolean answers() throws IOException {
    new Socket(InetAddress.getLoopbackAddress(), port).close();
    return true;
  }

  private static Path build() throws IOException, InterruptedException {
    Path binary = WORK.resolve("livekit-server");
    if (!Files.exists(binary)) {
      Files.createDirectories(WORK);
      Files.writeString(WORK.resolve("go.mod"), "module avatar/server\n");
      go("get", MODULE + "@" + VERSION);
      go("build", "-mod=mod", "-o", "livekit-server", MODULE + "/cmd/server");
    }
    return binary;
  }

  private static void go(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("go"));
    command.addAll(List.of(arguments));
    Process go =
        new ProcessBuilder(command)
            .directory(WORK.toFile())
            .redirectErrorStream(true)
            .redirectOutput(WORK.resolve("build.log").toFile())
            .start();
    if (!go.waitFor(20, TimeUnit.MINUTES) || go.exitValue() != 0) {
      throw new AssertionError("LiveKit's server was not built, see " + WORK + "/build.log");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
