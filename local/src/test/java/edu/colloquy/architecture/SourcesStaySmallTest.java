package edu.colloquy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesStaySmallTest {
  private static final int MOST_LINES = 400;
  private static final int MEDIAN_LINES = 80;
  private static final Path ROOT = repository();

  private record Source(Path path, List<String> lines) {
    boolean contains(String text) {
      return lines.stream().anyMatch(line -> line.contains(text));
    }
  }

  @Test
  void noFileIsLong() throws IOException {
    assertThat(sources("src"))
        .isNotEmpty()
        .filteredOn(source -> source.lines().size() > MOST_LINES)
        .extracting(Source::path)
        .isEmpty();
  }

  @Test
  void mostFilesAreShort() throws IOException {
    List<Integer> lengths =
        sources("src/main").stream().map(source -> source.lines().size()).sorted().toList();
    assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MEDIAN_LINES);
  }

  @Test
  void noTestSleeps() throws IOException {
    String sleep = "Thread." + "sleep(";
    assertThat(sources("src/test"))
        .as("programs that a test starts may sleep, tests wait for what they wait for")
        .filteredOn(source -> source.contains(sleep) && !source.contains("static void main("))
        .extracting(Source::path)
        .isEmpty();
  }

  private static List<Source> sources(String under) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> ROOT.relativize(file).toString().contains(under + "/"))
          .map(SourcesStaySmallTest::read)
          .toList();
    }
  }

  private static Source read(Path file) {
    try {
      return new Source(ROOT.relativize(file), Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("statemachines"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
