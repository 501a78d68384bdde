package edu.colloquy.local.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainViewTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PlainView view =
      new PlainView(new PrintStream(written, true, StandardCharsets.UTF_8));

  @Test
  void saysEachPhaseAndEachRoomOnce() {
    for (int tenth = 0; tenth < 300; tenth++) {
      view.show(MadeUpDemo.at(Duration.ofMillis(tenth * 100), 9));
    }

    assertThat(lines())
        .containsExactly(
            "0:00  session tut-7f3a2b91 starting rooms",
            "0:01  Room 1 live",
            "0:01  Room 2 live",
            "0:01  Room 3 live",
            "0:01  Room 4 live",
            "0:01  Room 5 live",
            "0:01  Room 6 live",
            "0:01  Room 7 live",
            "0:01  Room 8 failed",
            "0:01  session tut-7f3a2b91 live",
            "0:01  Room 9 live",
            "0:10  worker-1 was killed; its rooms went to worker-2");
  }

  @Test
  void endsWithTheSummaryAndIsQuietAfterwards() {
    view.finish(MadeUpDemo.summary(4, List.of()));
    view.show(MadeUpDemo.at(Duration.ofSeconds(5), 4));

    assertThat(lines())
        .containsExactly(
            "",
            "Session tut-7f3a2b91  ended well",
            "",
            "  Rooms         4 of 4 live               none failed",
            "  Time to live  first 0.8 s               last 2.1 s",
            "  Turns         12 by students            12 by the tutor",
            "  Overhead      median 31 ms              p95 47 ms",
            "  Segments      24 stored",
            "  Avatars       4 started                 4 stopped",
            "  Bots          4 joined                  4 left",
            "  Meeting       ended",
            "",
            "  Report        colloquy-out/tut-7f3a2b91/report.json",
            "  Transcripts   colloquy-out/tut-7f3a2b91/transcripts");
  }

  @Test
  void namesTheErrorsOfASessionThatDidNotEndWell() {
    view.finish(MadeUpDemo.summary(4, List.of("Room 3 failed: no avatar")));

    assertThat(lines())
        .contains("Session tut-7f3a2b91  failed", "  ✗ Room 3 failed: no avatar")
        .contains("  Rooms         3 of 4 live               1 failed");
  }

  private List<String> lines() {
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
