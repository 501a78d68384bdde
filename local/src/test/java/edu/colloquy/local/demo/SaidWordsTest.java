package edu.colloquy.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.meeting.presence.CustomerKey;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.simulators.Observation;
import edu.colloquy.simulators.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The demo's audit: nothing that could be heard may be missing, and nothing may be there twice. */
class SaidWordsTest {
  private static final long SECOND = 1_000_000_000L;

  private final Room room = room();
  private final List<Observation> seen = new ArrayList<>();

  @Test
  void everyWordCountsButThoseOfTheLastLineThatWereCutOff() {
    line(10, "It's 4 dollars, once.");
    line(20, "So four miles cost seven.");
    assertThat(isStored("it s 4 dollars once so four miles cost seven")).isTrue();
    assertThat(isStored("It's 4 dollars once. So four")).isTrue();
    assertThat(isStored("It's 4 dollars once.")).isTrue();
    assertThat(isStored("It's 4 dollars. So four miles cost seven.")).isFalse();
    assertThat(isStored("It's 4 dollars, once, once. So four miles cost seven.")).isFalse();
    assertThat(isStored("It's 4 dollars, once. So miles cost seven.")).isFalse();
  }

  @Test
  void nobodyHearsWhatIsSaidWhileThereIsNoBot() {
    line(10, "one two three");
    bot(Seen.PARTICIPANT_LEFT, 21);
    line(20, "four five six");
    bot(Seen.PARTICIPANT_JOINED, 25);
    line(40, "seven eight");
    line(50, "nine");
    bot(Seen.PARTICIPANT_LEFT, 60);
    assertThat(isStored("one two three four five seven eight nine")).isTrue();
    assertThat(isStored("one two three four six seven eight nine")).isTrue();
    assertThat(isStored("one three four five six seven eight nine")).isFalse();
    assertThat(isStored("one two three four four five seven eight nine")).isFalse();
    assertThat(isStored("one two three four five eight nine")).isFalse();
    assertThat(new SaidWords(seen, room, false).areStoredIn("one two three seven eight nine"))
        .isFalse();
  }

  private boolean isStored(String text) {
    return new SaidWords(seen, room, true).areStoredIn(text);
  }

  /** A line of four seconds. */
  private void line(int atSecond, String text) {
    Map<String, Object> details = Map.of("text", text);
    String who = room.studentEmail();
    seen.add(new Observation(atSecond * SECOND, Seen.STUDENT_SPEECH_STARTED, who, details));
    seen.add(new Observation((atSecond + 4) * SECOND, Seen.STUDENT_SPEECH_ENDED, who, details));
  }

  private void bot(Seen what, int atSecond) {
    seen.add(
        new Observation(
            atSecond * SECOND,
            what,
            "Tutor",
            Map.of("customer_key", new CustomerKey.Bot(room.id()).text())));
  }

  private static Room room() {
    return new Room(
        new RoomId(SessionId.next(), 1),
        "Room 1",
        "stu_1",
        "Amara",
        "amara@example.edu",
        RoomStatus.ENDED,
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        false);
  }
}
