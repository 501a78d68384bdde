package edu.colloquy.local.cli.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file that {@code --json} asks for. */
public final class SummaryFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private SummaryFile() {}

  /**
   * Writes the whole summary or nothing: who polls for the file never reads half of it.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  public static void write(DemoSummary summary, Path file) {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Files.writeString(part, JSON.writeValueAsString(summary) + "\n");
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The summary cannot be written to " + file, e);
    }
  }
}
