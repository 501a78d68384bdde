package edu.colloquy.local.cli.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A demo that nobody runs: the states that a view is shown over time. */
final class MadeUpDemo {
  private static final String[] NAMES = {
    "Ada Lovelace", "Émile Durand", "李小龙", "Grace Hopper", "Bartholomew van der Meulen-Ashby"
  };
  private static final String[] SAID = {
    "So if the derivative is zero there, is it always a maximum? I tried it with x to the third.",
    "I think you multiply both sides by four, and then the fractions are gone.",
    "我觉得答案是十二，因为每个盒子里有三个苹果。",
    "Wait, why can we just move the five to the other side?"
  };
  private static final String[] ANSWERED = {
    "Not always. What happens to the sign of the derivative on the left and on the right of it?",
    "Good start! What is four times one half, and what is four times three quarters?",
    "很好。如果有五个盒子，会怎么样？",
    "You are doing the same thing to both sides. Which thing would make the five disappear?"
  };

  private MadeUpDemo() {}

  /** The state after some time. */
  static DemoView at(Duration elapsed, int students) {
    long tenths = elapsed.toMillis() / 100;
    List<RoomView> rooms = new ArrayList<>();
    int live = 0;
    for (int i = 0; i < students; i++) {
      RoomView room = room(i, tenths);
      rooms.add(room);
      live += room.status().equals("STARTING") ? 0 : 1;
    }
    String phase = live == students ? "live" : "starting rooms";
    List<String> notices =
        tenths > 100 ? List.of("worker-1 was killed; its rooms went to worker-2") : List.of();
    return new DemoView(
        "tut-7f3a2b91",
        phase,
        elapsed,
        Duration.ofMinutes(2),
        rooms,
        new DemoView.Startup(live, students, "rooms live"),
        notices);
  }

  /** How it ends. */
  static DemoSummary summary(int students, List<String> errors) {
    return new DemoSummary(
        "tut-7f3a2b91",
        errors.isEmpty() ? "ENDED" : "FAILED",
        students,
        students - errors.size(),
        errors.size(),
        students * 3,
        students * 3,
        students * 6,
        students,
        students - errors.size(),
        students,
        students,
        true,
        new DemoSummary.TimeToLive(812L, 2140L),
        new DemoSummary.TurnOverhead(31L, 47L),
        "colloquy-out/tut-7f3a2b91/report.json",
        "colloquy-out/tut-7f3a2b91/transcripts",
        errors);
  }

  private static RoomView room(int i, long tenths) {
    String name = NAMES[i % NAMES.length] + (i < NAMES.length ? "" : " " + i);
    if (tenths < 10 + i) {
      return new RoomView("Room " + (i + 1), name, "STARTING", "", "", OptionalLong.empty(), 0);
    }
    if (i % 50 == 7) {
      return new RoomView("Room " + (i + 1), name, "FAILED", "", "", OptionalLong.empty(), 0);
    }
    // Every room has turns of 12 seconds, begun at its own time; every third pauses now and then.
    long since = tenths + i * 37L;
    int turn = (int) (since / 120) - i * 37 / 120;
    long within = i % 3 == 0 && since / 120 % 2 == 1 ? 119 : since % 120;
    String said = spoken(SAID[(i + turn) % SAID.length], within * 2);
    String answered =
        within < 55 ? "" : spoken(ANSWERED[(i + turn) % ANSWERED.length], (within - 55) * 2);
    OptionalLong overhead =
        turn > 0 ? OptionalLong.of(20 + (i * 31L + turn * 17L) % 120) : OptionalLong.empty();
    return new RoomView("Room " + (i + 1), name, "LIVE", said, answered, overhead, turn);
  }

  private static String spoken(String words, long letters) {
    return words.substring(0, (int) Math.min(words.length(), letters));
  }
}
