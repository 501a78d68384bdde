package edu.colloquy.domain.rtms;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a meeting's chunks amount to.
 *
 * @param speakers by name, in the order in which they first spoke
 * @param gaps stretches of more than {@link #GAP} in which nobody was heard
 * @param longestGap zero if there are none
 * @param delayP50 from the end of the words to their arrival, the median
 * @param delayP95 of 20 words' arrivals 19 were not later
 * @param bytes of text, in UTF-8
 */
public record RtmsStats(
    int chunks,
    List<String> speakers,
    int gaps,
    Duration longestGap,
    Duration delayP50,
    Duration delayP95,
    long bytes,
    Optional<Instant> lastAt) {
  /** So long nobody has to be heard for a gap. */
  public static final Duration GAP = Duration.ofSeconds(10);

  private static final int PAGE = 1_000;

  /** Of all chunks of a meeting, read page by page. */
  public static RtmsStats of(String meetingUuid, RtmsRepository rtms) {
    List<RtmsChunk> all = new ArrayList<>();
    List<RtmsChunk> page = rtms.chunks(meetingUuid, PAGE, Optional.empty());
    while (!page.isEmpty()) {
      all.addAll(0, page);
      page =
          page.size() < PAGE
              ? List.of()
              : rtms.chunks(meetingUuid, PAGE, Optional.of(page.getFirst().id()));
    }
    return of(all);
  }

  /** Of these chunks, oldest first. */
  static RtmsStats of(List<RtmsChunk> chunks) {
    Set<String> speakers = new LinkedHashSet<>();
    long[] delays = new long[chunks.size()];
    long bytes = 0;
    int gaps = 0;
    Duration longest = Duration.ZERO;
    Instant heardUntil = chunks.isEmpty() ? Instant.MIN : chunks.getFirst().at();
    for (int i = 0; i < delays.length; i++) {
      RtmsChunk chunk = chunks.get(i);
      speakers.add(chunk.speakerName());
      bytes += chunk.text().getBytes(StandardCharsets.UTF_8).length;
      delays[i] = Math.max(0, Duration.between(chunk.until(), chunk.receivedAt()).toMillis());
      Duration silence = Duration.between(heardUntil, chunk.at());
      if (silence.compareTo(GAP) > 0) {
        gaps++;
        longest = silence.compareTo(longest) > 0 ? silence : longest;
      }
      heardUntil = chunk.until().isAfter(heardUntil) ? chunk.until() : heardUntil;
    }
    Arrays.sort(delays);
    return new RtmsStats(
        delays.length,
        List.copyOf(speakers),
        gaps,
        longest,
        percentile(delays, 50),
        percentile(delays, 95),
        bytes,
        chunks.isEmpty() ? Optional.empty() : Optional.of(chunks.getLast().at()));
  }

  private static Duration percentile(long[] sorted, int percent) {
    return sorted.length == 0
        ? Duration.ZERO
        : Duration.ofMillis(sorted[Math.max(0, Math.ceilDiv(sorted.length * percent, 100) - 1)]);
  }
}
