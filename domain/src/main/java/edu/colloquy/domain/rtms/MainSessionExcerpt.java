package edu.colloquy.domain.rtms;

import edu.colloquy.domain.tutor.LectureExcerpt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes of chunks what a model is told of the main session: the newest words that fit. */
final class MainSessionExcerpt {
  /** Models of today take some four characters of English for a token. */
  private static final int CHARACTERS_PER_TOKEN = 4;

  /** Zoom breaks sentences anywhere: what follows so soon is the same train of thought. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private record Line(RtmsChunk last, String text) {
    boolean goesOnWith(RtmsChunk next) {
      return last.speakerName().equals(next.speakerName())
          && Duration.between(last.until(), next.at()).compareTo(PAUSE) <= 0;
    }
  }

  private MainSessionExcerpt() {}

  /**
   * @param chunks of one meeting, oldest first
   * @param tokens the most that the text may take
   */
  static LectureExcerpt of(List<RtmsChunk> chunks, int tokens) {
    List<Line> lines = lines(chunks);
    int left = tokens * CHARACTERS_PER_TOKEN;
    int from = lines.size();
    while (from > 0 && written(lines.get(from - 1)).length() < left) {
      from--;
      left -= written(lines.get(from)).length() + 1;
    }
    List<Line> kept = lines.subList(from, lines.size());
    if (kept.isEmpty()) {
      return LectureExcerpt.NONE;
    }
    RtmsChunk newest = kept.getLast().last();
    return new LectureExcerpt(
        String.join("\n", kept.stream().map(MainSessionExcerpt::written).toList()),
        List.of("rtms:" + newest.meetingUuid() + "#" + newest.id()));
  }

  private static List<Line> lines(List<RtmsChunk> chunks) {
    List<Line> lines = new ArrayList<>();
    for (RtmsChunk chunk : chunks) {
      if (!lines.isEmpty() && lines.getLast().goesOnWith(chunk)) {
        Line before = lines.removeLast();
        lines.add(new Line(chunk, before.text() + " " + chunk.text().strip()));
      } else {
        lines.add(new Line(chunk, chunk.text().strip()));
      }
    }
    return lines;
  }

  /** Nothing that was said can end the passage of the instructions it stands in. */
  private static String written(Line line) {
    return (line.last().speakerName() + ": " + line.text()).replace('<', '(').replace('>', ')');
  }
}
