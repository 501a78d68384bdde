package edu.colloquy.integrations.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.domain.course.text.Block;
import edu.colloquy.domain.course.text.Place;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotesAndTranscriptsAreReadTest {
  private final FileReaders readers = new FileReaders();

  @Test
  void markdownHasHeadingsProseAndWholeFigures() {
    assertThat(
            read(
                "notes.md",
                """
                # Energy *now*

                Work is **force** times
                distance, see [here](http://x).

                - one point

                | a | b |
                |---|---|
                | 1 | 2 |

                    E = m c^2

                $$ x < y $$

                <script>alert(1)</script>
                """))
        .containsExactly(
            new Block.Heading(1, "Energy now", Place.NONE),
            prose("Work is force times\ndistance, see \"here\" (http://x)."),
            prose("one point"),
            figure("| a | b |\n|---|---|\n| 1 | 2 |"),
            figure("E = m c^2"),
            figure("$$ x < y $$"));
  }

  @Test
  void markdownMadeToNestForEverIsReadAllTheSame() {
    assertThat(read("deep.md", ">".repeat(100_000) + " end")).isNotEmpty();
    assertThat(read("deep.md", "[".repeat(50_000) + "](x)".repeat(50_000))).isNotEmpty();
  }

  @Test
  void textHasParagraphsInAnyUsualEncoding() {
    String text = "Größe zählt.\r\n\r\n    F = m a\r\n";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
      assertThat(readers.read("n.txt", text.getBytes(charset)))
          .containsExactly(prose("Größe zählt."), figure("F = m a"));
    }
  }

  @Test
  void whatIsNoTextIsNamed() {
    assertThatThrownBy(() -> readers.read("n.txt", new byte[] {1, 0, 2}))
        .hasMessageContaining("no text");
    assertThatThrownBy(() -> read("n.vtt", "hello")).hasMessageContaining("no .vtt");
    assertThatThrownBy(() -> read("n.exe", "MZ")).hasMessageContaining("PDF");
    assertThatThrownBy(() -> read("n.json", "{\"transcripts\": ["))
        .hasMessageContaining("no .json");
    assertThatThrownBy(() -> read("n.json", "{}")).hasMessageContaining("no .json");
    assertThat(read("n.txt", "")).isEmpty();
  }

  @Test
  void webVttHasTimesAndSpeakers() {
    assertThat(
            read(
                "l.vtt",
                """
                WEBVTT

                1
                00:00:01.000 --> 00:00:04.000
                Ada Byron: Welcome <b>all</b>.

                01:02:30.500 --> 01:02:33.000 align:start
                <v Kim Lee>x &lt; 5
                and more

                02:03.000 --> 02:04.000
                """))
        .containsExactly(said(1, "Ada Byron: Welcome all."), said(3750, "Kim Lee: x < 5 and more"));
  }

  @Test
  void subRipToo() {
    assertThat(read("l.srt", "1\r\n00:00:05,250 --> 00:00:07,000\r\nHello.\r\n\r\n"))
        .containsExactly(said(5, "Hello."));
  }

  @Test
  void lecturesOfOursCountFromTheirFirstWords() {
    assertThat(
            read(
                "l.json",
                """
                {"meeting_uuid": "a==", "transcripts": [
                  {"id": "1", "speaker_name": "Ada", "text": "Welcome.", "at": "2026-10-01T12:00:00Z"},
                  {"id": "2", "speaker_name": "Ada", "text": "So.", "at": "2026-10-01T12:01:05.4Z"}]}
                """))
        .containsExactly(said(0, "Ada: Welcome."), said(65, "Ada: So."));
  }

  private List<Block> read(String name, String content) {
    return readers.read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Block prose(String text) {
    return new Block.Prose(text, Place.NONE);
  }

  private static Block figure(String text) {
    return new Block.Figure(text, Place.NONE);
  }

  private static Block said(int second, String text) {
    return new Block.Prose(text, Place.at(Duration.ofSeconds(second)));
  }
}
