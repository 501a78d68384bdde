package edu.colloquy.local.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageTest {
  private final Stage stage = new Stage();

  @Test
  void aRoomThatSpeaksTakesTheLineOfOneThatHasBeenSilent() {
    assertThat(shown(0, "", "", "")).containsExactly("Room 0", "Room 1");

    assertThat(shown(5, "hello", "", "and hello")).containsExactly("Room 0", "Room 2");
  }

  @Test
  void aRoomKeepsItsLineWhileItSpeaks() {
    shown(0, "", "", "");
    shown(3, "a", "b", "");

    assertThat(shown(5, "a", "b", "c")).containsExactly("Room 0", "Room 1");
  }

  @Test
  void aSmallerWindowShowsFewerRooms() {
    stage.choose(demo(0, "", "", ""), 3);

    assertThat(shown(1, "", "", "")).containsExactly("Room 0", "Room 1");
  }

  private List<String> shown(int second, String... words) {
    return stage.choose(demo(second, words), 2).stream().map(RoomView::room).toList();
  }

  private static DemoView demo(int second, String... words) {
    List<RoomView> rooms =
        IntStream.range(0, words.length)
            .mapToObj(
                i -> new RoomView("Room " + i, "S", "LIVE", words[i], "", OptionalLong.empty(), 0))
            .toList();
    return new DemoView(
        "s",
        "live",
        Duration.ofSeconds(second),
        Duration.ofMinutes(1),
        rooms,
        new DemoView.Startup(0, 0, ""),
        List.of());
  }
}
