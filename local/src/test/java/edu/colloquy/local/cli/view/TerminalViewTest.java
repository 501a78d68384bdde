package edu.colloquy.local.cli.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TerminalViewTest {
  private static final String OTHER_SCREEN = "\u001b[?1049h";
  private static final String FIRST_SCREEN = "\u001b[?1049l";
  private static final String HIDE_CURSOR = "\u001b[?25l";

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private Terminal terminal;
  private TerminalView view;

  @BeforeEach
  void open() throws IOException {
    terminal =
        new ExternalTerminal(
            "test", "xterm", InputStream.nullInputStream(), written, StandardCharsets.UTF_8);
    terminal.setSize(Size.of(80, 24));
    view = TerminalView.on(terminal, new Palette(true));
  }

  @AfterEach
  void close() throws IOException {
    view.finish(MadeUpDemo.summary(4, List.of()));
    terminal.close();
  }

  @Test
  void drawsOnAScreenOfItsOwnWithoutCursorAndEcho() {
    view.show(MadeUpDemo.at(Duration.ofSeconds(9), 4));

    awaitText("Ada Lovelace");
    assertThat(text()).startsWith(OTHER_SCREEN).contains(HIDE_CURSOR);
    assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ECHO)).isFalse();
  }

  @Test
  void givesTheTerminalBackAndLeavesTheSummaryOnIt() {
    view.show(MadeUpDemo.at(Duration.ofSeconds(9), 4));
    awaitText("Ada Lovelace");

    view.finish(MadeUpDemo.summary(4, List.of()));

    String last = text().substring(text().lastIndexOf(FIRST_SCREEN));
    assertThat(last).contains("\u001b[?25h").contains("ended well").contains("transcripts");
    assertThat(terminal.getAttributes().getLocalFlag(LocalFlag.ECHO)).isTrue();
  }

  @Test
  void redrawsForAWindowOfAnotherSize() {
    view.show(MadeUpDemo.at(Duration.ofSeconds(30), 120));
    awaitText("and 102 more rooms");

    terminal.setSize(Size.of(140, 40));

    awaitText("and 86 more rooms");
  }

  @Test
  void writesLittleWhenLittleChanges() {
    view.show(MadeUpDemo.at(Duration.ofSeconds(9), 4));
    awaitText("0:09");
    int before = written.size();

    view.show(MadeUpDemo.at(Duration.ofMillis(9_990), 4));
    view.show(MadeUpDemo.at(Duration.ofSeconds(10), 4));

    await().until(() -> written.size() > before);
    assertThat(written.size() - before).isLessThan(500);
  }

  private void awaitText(String text) {
    await().atMost(Duration.ofSeconds(5)).until(() -> text().contains(text));
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
