package edu.colloquy.local.stepfunctions.execution;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.stepfunctions.history.Timestamps;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A journal of JSON lines, {@code executions.jsonl}, each line flushed as it is written.
 * Thread-safe.
 */
final class JournalFile implements Journal, AutoCloseable {
  static final String NAME = "executions.jsonl";

  private final BufferedWriter lines;
  private boolean closed;

  /**
   * @param directory is created if it is not there
   */
  JournalFile(Path directory) throws IOException {
    Files.createDirectories(directory);
    // A FileOutputStream, for a channel would be closed by the first interrupted thread that
    // writes.
    lines =
        new BufferedWriter(
            new OutputStreamWriter(
                new FileOutputStream(directory.resolve(NAME).toFile(), true),
                StandardCharsets.UTF_8));
    // A torn last line of a process that was killed must not swallow the first new one.
    lines.newLine();
  }

  @Override
  public void opened(ExecutionIdentity identity) {
    ObjectNode opened =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", identity.name())
            .put("stateMachineArn", identity.stateMachineArn())
            .put("input", identity.input());
    identity.mapRunArn().ifPresent(arn -> opened.put("mapRunArn", arn));
    opened.set("startDate", Timestamps.toJson(identity.startDate()));
    write(identity.arn(), "opened", opened);
  }

  @Override
  public void event(String arn, ObjectNode event) {
    write(arn, "event", event);
  }

  @Override
  public void closed(String arn, Execution.Ended ended) {
    ObjectNode end = JsonNodeFactory.instance.objectNode();
    switch (ended.outcome()) {
      case Outcome.Succeeded(String output) -> end.put("output", output);
      case Outcome.Unsuccessful(Outcome.How how, String error, String cause) ->
          end.put("how", how.name()).put("error", error).put("cause", cause);
    }
    end.set("stopDate", Timestamps.toJson(ended.stopDate()));
    write(arn, "closed", end);
  }

  private synchronized void write(String arn, String kind, ObjectNode content) {
    if (closed) {
      return;
    }
    try {
      lines.write(
          JsonNodeFactory.instance.objectNode().put("arn", arn).set(kind, content).toString());
      lines.newLine();
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of executions cannot be written.", e);
    }
  }

  /** Writes nothing more; what still runs will be found unfinished. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    lines.close();
  }
}
