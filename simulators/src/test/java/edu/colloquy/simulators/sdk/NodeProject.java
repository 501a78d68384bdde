package edu.colloquy.simulators.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The scripts of {@code src/test/sdk} in a folder of their own, with their packages installed. */
final class NodeProject {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MINUTES = 3;

  private final Path folder;

  private NodeProject(Path folder) {
    this.folder = folder;
  }

  /** Copies the scripts and has npm fetch what they name. */
  static NodeProject install(Path folder) throws IOException, InterruptedException {
    try (var files = Files.list(Path.of("src/test/sdk"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    NodeProject project = new NodeProject(folder);
    project.run(List.of("npm", "install", "--no-audit", "--no-fund", "--no-package-lock"));
    return project;
  }

  /** Runs a script; gives what it printed, by name. */
  Map<String, JsonNode> node(String script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", script));
    command.addAll(List.of(arguments));
    Map<String, JsonNode> printed = new HashMap<>();
    for (String line : run(command)) {
      if (line.startsWith("{\"name\"")) {
        JsonNode json = JSON.readTree(line);
        printed.put(json.path("name").asText(), json.path("value"));
      }
    }
    return printed;
  }

  private List<String> run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(output);
    if (process.waitFor() != 0) {
      throw new AssertionError(command + " failed:\n" + String.join("\n", lines));
    }
    return lines;
  }
}
