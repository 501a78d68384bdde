package edu.colloquy.local.stepfunctions.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.stepfunctions.history.History;
import edu.colloquy.local.stepfunctions.history.Timestamps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the executions of earlier starts of the platform. */
final class JournalReader {
  private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Outcome STOPPED =
      Outcome.aborted(
          "Local.PlatformStopped",
          "The platform stopped while this execution ran, and a run cannot be resumed. Start the"
              + " work again under a new execution name.");

  private final InstantSource clock;

  /** What one execution's lines have told so far. */
  private static final class Found {
    private ExecutionIdentity identity;
    private Execution.Ended end;
    private final List<ObjectNode> events = new ArrayList<>();
  }

  JournalReader(InstantSource clock) {
    this.clock = clock;
  }

  /** All executions in the order of their start; those without an end have been ended ABORTED. */
  List<Execution> read(Path directory, Journal journal) throws IOException {
    Path file = directory.resolve(JournalFile.NAME);
    Map<String, Found> found = new LinkedHashMap<>();
    if (Files.exists(file)) {
      try (Stream<String> lines = Files.lines(file)) {
        lines.filter(line -> !line.isBlank()).forEach(line -> take(line, found));
      }
    }
    return found.values().stream()
        .filter(execution -> execution.identity != null)
        .map(execution -> restore(execution, journal))
        .toList();
  }

  private static void take(String line, Map<String, Found> found) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      LOG.warn("A line of {} is torn and left out: the platform was killed", JournalFile.NAME);
      return;
    }
    String arn = json.path("arn").asText();
    Found execution = found.computeIfAbsent(arn, _ -> new Found());
    if (json.get("opened") instanceof ObjectNode opened) {
      execution.identity = identity(arn, opened);
    } else if (json.get("event") instanceof ObjectNode event) {
      execution.events.add(event);
    } else if (json.get("closed") instanceof ObjectNode closed) {
      execution.end = end(closed);
    }
  }

  private static ExecutionIdentity identity(String arn, ObjectNode opened) {
    return new ExecutionIdentity(
        arn,
        opened.path("name").asText(),
        opened.path("stateMachineArn").asText(),
        Optional.ofNullable(opened.get("mapRunArn")).map(JsonNode::asText),
        opened.path("input").asText(),
        Timestamps.fromJson(opened.get("startDate")));
  }

  private static Execution.Ended end(ObjectNode closed) {
    Outcome outcome =
        closed.has("how")
            ? new Outcome.Unsuccessful(
                Outcome.How.valueOf(closed.get("how").asText()),
                closed.path("error").asText(),
                closed.path("cause").asText())
            : new Outcome.Succeeded(closed.path("output").asText());
    return new Execution.Ended(outcome, Timestamps.fromJson(closed.get("stopDate")));
  }

  private Execution restore(Found found, Journal journal) {
    if (found.end != null) {
      History history = History.ended(clock, found.events);
      return Execution.past(found.identity, history, clock, found.end);
    }
    String arn = found.identity.arn();
    History history = History.resumed(clock, found.events, event -> journal.event(arn, event));
    history.close(STOPPED.event());
    Execution.Ended end = new Execution.Ended(STOPPED, clock.instant());
    journal.closed(arn, end);
    return Execution.past(found.identity, history, clock, end);
  }
}
