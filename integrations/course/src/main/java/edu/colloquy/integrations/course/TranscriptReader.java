package edu.colloquy.integrations.course;

import edu.colloquy.domain.course.text.Block;
import edu.colloquy.domain.course.text.Place;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads transcripts in WebVTT, as Zoom writes them, and in SubRip (SRT). Thread-safe. */
final class TranscriptReader implements FormatReader {
  /** WebVTT has a dot before the milliseconds and may leave the hours out, SubRip has a comma. */
  private static final Pattern TIMES =
      Pattern.compile("(?:(\\d{1,4}):)?(\\d{2}):(\\d{2})[.,]\\d{1,3}\\s+-->.*");

  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)? ([^>]{1,100})>");
  private static final Pattern TAG = Pattern.compile("<[^>]{0,200}>");

  @Override
  public List<Block> read(byte[] content) throws IOException {
    List<Block> cues = new ArrayList<>();
    Place place = null;
    StringBuilder said = new StringBuilder();
    for (String line : PlainText.of(content).lines().toList()) {
      Matcher times = TIMES.matcher(line.strip());
      if (times.matches()) {
        place = Place.at(start(times));
      } else if (line.isBlank()) {
        end(place, said, cues);
        place = null;
      } else if (place != null) {
        said.append(said.isEmpty() ? "" : " ").append(plain(line));
      }
    }
    end(place, said, cues);
    if (cues.isEmpty()) {
      throw new IOException("There is no line of times, such as 00:01.000 --> 00:04.000.");
    }
    return cues;
  }

  private static void end(Place place, StringBuilder said, List<Block> cues) {
    if (place != null && !said.isEmpty()) {
      cues.add(new Block.Prose(said.toString(), place));
    }
    said.setLength(0);
  }

  private static Duration start(Matcher times) {
    long hours = times.group(1) == null ? 0 : Long.parseLong(times.group(1));
    return Duration.ofHours(hours)
        .plusMinutes(Long.parseLong(times.group(2)))
        .plusSeconds(Long.parseLong(times.group(3)));
  }

  private static String plain(String line) {
    String named =
        VOICE.matcher(line.strip()).replaceAll(it -> Matcher.quoteReplacement(it.group(1) + ": "));
    return TAG.matcher(named)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }
}
