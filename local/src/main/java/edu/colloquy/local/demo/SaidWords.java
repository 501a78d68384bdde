package edu.colloquy.local.demo;

import edu.colloquy.domain.meeting.presence.CustomerKey;
import edu.colloquy.domain.room.Room;
import edu.colloquy.simulators.Observation;
import edu.colloquy.simulators.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a student said, line by line, and which words of it must have been stored: all of them, once
 * and in order. Of the last line a part is enough, for the end of the session may have cut it off.
 * Of a line that was spoken while no bot sat in the room any words may be missing, for nobody heard
 * them.
 */
final class SaidWords {
  /** What a bot had heard and not passed on when it was killed. */
  private static final Duration UNSENT = Duration.ofSeconds(1);

  /** From the door of the meeting to a breakout room. */
  private static final Duration ENTRY = Duration.ofSeconds(2);

  private record Span(long fromNanos, long toNanos) {
    boolean meets(Span other) {
      return fromNanos - other.toNanos < 0 && other.fromNanos - toNanos < 0;
    }
  }

  private record Line(Span span, List<String> words) {}

  private final List<Observation> seen;
  private final Room room;
  private final List<Line> lines;
  private final List<Span> absences;

  /**
   * @param botsWereKilled whether lines spoken without a bot in the room may have been lost
   */
  SaidWords(List<Observation> seen, Room room, boolean botsWereKilled) {
    this.seen = seen;
    this.room = room;
    this.lines = spoken();
    this.absences = botsWereKilled ? absences() : List.of();
  }

  /** How many lines were said. */
  int lines() {
    return lines.size();
  }

  /** How many words were said. */
  int count() {
    return lines.stream().mapToInt(line -> line.words().size()).sum();
  }

  /** Whether what was stored is what was said. */
  boolean areStoredIn(String stored) {
    String words = String.join(" ", words(stored)) + " ";
    return pattern().matcher(words.equals(" ") ? "" : words).matches();
  }

  /** The words of a text in lower case, without punctuation. */
  static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private Pattern pattern() {
    StringBuilder all = new StringBuilder();
    for (Line line : lines) {
      if (absences.stream().anyMatch(line.span()::meets)) {
        line.words().forEach(word -> all.append("(?:").append(word).append(" )?"));
      } else if (line == lines.getLast()) {
        line.words().forEach(word -> all.append("(?:").append(word).append(' '));
        all.append(")?".repeat(line.words().size()));
      } else {
        line.words().forEach(word -> all.append(word).append(' '));
      }
    }
    return Pattern.compile(all.toString());
  }

  private List<Line> spoken() {
    List<Line> all = new ArrayList<>();
    long from = 0;
    for (Observation one : seen) {
      if (!one.subject().equals(room.studentEmail())) {
        continue;
      }
      if (one.what() == Seen.STUDENT_SPEECH_STARTED) {
        from = one.atNanos();
      } else if (one.what() == Seen.STUDENT_SPEECH_ENDED) {
        Span span = new Span(from, one.atNanos());
        all.add(new Line(span, words(String.valueOf(one.details().get("text")))));
      }
    }
    return all;
  }

  /** From each leave of the room's bot to the next one's coming; the last leave is the end. */
  private List<Span> absences() {
    List<Span> all = new ArrayList<>();
    Long left = null;
    for (Observation one : seen) {
      if (!new CustomerKey.Bot(room.id()).text().equals(one.details().get("customer_key"))) {
        continue;
      }
      if (one.what() == Seen.PARTICIPANT_LEFT) {
        left = one.atNanos();
      } else if (one.what() == Seen.PARTICIPANT_JOINED && left != null) {
        all.add(new Span(left - UNSENT.toNanos(), one.atNanos() + ENTRY.toNanos()));
        left = null;
      }
    }
    return all;
  }
}
