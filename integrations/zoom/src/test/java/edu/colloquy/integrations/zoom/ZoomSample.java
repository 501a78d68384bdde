package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.simulators.zoom.rtms.RtmsSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of Zoom's own samples (repository zoom/rtms-samples), copied, installed and running: a
 * process with a webhook endpoint, given nothing but credentials and a port.
 */
final class ZoomSample implements AutoCloseable {
  private static final String WEBHOOK_PATH = "/webhook";
  private static final Pattern TRANSCRIPT = Pattern.compile("\\{\\s*\"msg_type\": 17,");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Path output;
  private final int port = freePort();
  private final Process process;

  /**
   * Installs and starts it.
   *
   * @param sample the sample's folder; it stays as it is
   * @param into where to copy it to
   */
  ZoomSample(Path sample, Path into, RtmsSettings app, String webhookSecret) throws Exception {
    folder = into;
    output = into.resolve("output.txt");
    Files.createDirectories(into);
    copy(sample, into);
    Files.writeString(
        into.resolve(".env"),
        """
        ZOOM_SECRET_TOKEN="%s"
        ZM_CLIENT_ID="%s"
        ZM_CLIENT_SECRET="%s"
        PORT=%d
        WEBHOOK_PATH="%s"
        """
            .formatted(webhookSecret, app.clientId(), app.clientSecret(), port, WEBHOOK_PATH));
    process = isPython() ? startPython() : startNode();
  }

  /** Whether it insists on TLS for media, as the samples in Python do. */
  boolean isPython() {
    return Files.exists(folder.resolve("requirements.txt"));
  }

  String webhookUrl() {
    return "http://127.0.0.1:" + port + WEBHOOK_PATH;
  }

  boolean listens() {
    try (Socket _ = new Socket("127.0.0.1", port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** What it printed so far. */
  String output() throws IOException {
    return Files.readString(output);
  }

  /** The MEDIA_DATA_TRANSCRIPT that it printed so far, in that order. */
  List<JsonNode> transcripts() throws IOException {
    String printed = output();
    List<JsonNode> messages = new ArrayList<>();
    Matcher begin = TRANSCRIPT.matcher(printed);
    while (begin.find()) {
      messages.add(JSON.readTree(printed.substring(begin.start())));
    }
    return messages;
  }

  @Override
  public void close() {
    process.destroy();
  }

  private Process startNode() throws Exception {
    run("npm", "install", "--no-audit", "--no-fund");
    return start("node", program(".js"));
  }

  private Process startPython() throws Exception {
    run("python3", "-m", "venv", "venv");
    run("venv/bin/pip", "install", "-q", "-r", "requirements.txt");
    return start("venv/bin/python", "-u", program(".py"));
  }

  private String program(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> programs =
          files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(ending)).toList();
      return programs.contains("index" + ending) ? "index" + ending : programs.getFirst();
    }
  }

  private void run(String... command) throws Exception {
    if (start(command).waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output());
    }
  }

  private Process start(String... command) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
        .start();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(one -> !one.toString().contains("node_modules")).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (!copy.equals(to)) {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
