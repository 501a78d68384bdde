package edu.colloquy.local.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {
  @Test
  void showsBothSidesOfFourRooms() {
    List<String> lines = text(4, 13, 80, 24);

    assertThat(lines.getFirst())
        .startsWith(" Colloquy  session tut-7f3a2b91")
        .endsWith("live   0:13 of 2:00");
    assertThat(lines)
        .anyMatch(line -> line.matches(" ● Émile Durand +live +1 turn +68 ms"))
        .anyMatch(line -> line.matches(" +student +\\S.*"))
        .anyMatch(line -> line.matches(" +tutor +\\S.*"));
  }

  @ParameterizedTest
  @CsvSource({
    "0,80,24",
    "1,80,24",
    "4,80,24",
    "20,80,24",
    "120,80,24",
    "4,140,40",
    "20,140,40",
    "120,140,40",
    "500,200,60",
    "120,40,8",
    "4,20,3",
    "4,10,2"
  })
  void fitsEveryWindow(int students, int width, int height) {
    Frame frame = new Frame(new Palette(true));
    for (int second = 0; second < 30; second++) {
      DemoView demo = MadeUpDemo.at(Duration.ofSeconds(second), students);

      List<AttributedString> lines = frame.draw(demo, width, height);

      assertThat(lines).hasSizeLessThanOrEqualTo(height);
      assertThat(lines)
          .allSatisfy(line -> assertThat(line.columnLength()).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void countsTheRoomsThatDoNotFit() {
    assertThat(text(120, 30, 80, 24)).contains("   and 102 more rooms: 100 live, 2 failed");
  }

  @Test
  void showsABarWhileRoomsStart() {
    assertThat(text(20, 2, 80, 24).get(1)).matches(" ━+╌+  11 of 20 rooms live");
  }

  @Test
  void keepsTheEndOfLongWords() {
    assertThat(text(20, 30, 80, 24)).anyMatch(line -> line.contains("… the other side?"));
  }

  @Test
  void alignsColumnsAfterWideLetters() {
    Frame frame = new Frame(new Palette(false));
    List<AttributedString> rows =
        frame.draw(MadeUpDemo.at(Duration.ofSeconds(30), 20), 80, 24).stream()
            .filter(line -> line.toString().contains("●"))
            .toList();

    assertThat(rows)
        .hasSizeGreaterThan(10)
        .allSatisfy(row -> assertThat(row.columnSubSequence(21, 25).toString()).isEqualTo("live"));
  }

  @Test
  void letsNoWordsMoveTheCursor() {
    RoomView room =
        new RoomView(
            "Room 1",
            "Eve\u001b[2J",
            "LIVE",
            "one\ntwo\u001b[H",
            "three\r",
            java.util.OptionalLong.empty(),
            0);
    DemoView demo =
        new DemoView(
            "s",
            "live",
            Duration.ZERO,
            Duration.ofMinutes(1),
            List.of(room),
            new DemoView.Startup(1, 1, "rooms"),
            List.of());

    assertThat(new Frame(new Palette(false)).draw(demo, 80, 24))
        .allSatisfy(line -> assertThat(line.toString()).doesNotContainPattern("\\p{Cntrl}"));
  }

  @Test
  void usesNoColourWhereNoneIsWanted() {
    DemoView demo = MadeUpDemo.at(Duration.ofSeconds(30), 20);

    assertThat(new Frame(new Palette(false)).draw(demo, 80, 24))
        .allSatisfy(
            line -> assertThat(line.toAnsi()).doesNotContainPattern("\u001b\\[[0-9;]*3[0-7]"));
  }

  private static List<String> text(int students, int seconds, int width, int height) {
    Frame frame = new Frame(new Palette(true));
    return frame.draw(MadeUpDemo.at(Duration.ofSeconds(seconds), students), width, height).stream()
        .map(line -> line.toString().stripTrailing())
        .toList();
  }
}
