package edu.colloquy.simulators.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Text files that lie beside the classes. */
final class Resource {
  private Resource() {}

  /** The lines of a file, without empty ones and comments ({@code #}). */
  static Stream<String> lines(String file) {
    try (InputStream in = Resource.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + " from the jar", e);
    }
  }
}
