package edu.colloquy.domain.rtms;

import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.tutor.LectureExcerpt;
import edu.colloquy.domain.tutor.LectureHearing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what RTMS brought of main sessions, at most every few seconds for all rooms of a session
 * together, and beside whoever asks. Thread-safe.
 */
public final class MainSessionHearing implements LectureHearing {
  private static final Logger LOG = LoggerFactory.getLogger(MainSessionHearing.class);

  /** Two thousand tokens are ten minutes of a lecture. */
  private static final int TOKENS = 2_000;

  private static final int NEWEST = 300;
  private static final Duration FRESH = Duration.ofSeconds(3);
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  /** One session's; guarded by its own lock. */
  private static final class Heard {
    private LectureExcerpt excerpt = LectureExcerpt.NONE;
    private Instant askedAt = Instant.MIN;
    private Instant readAt = Instant.MIN;

    synchronized LectureExcerpt excerpt() {
      return excerpt;
    }

    synchronized void read(LectureExcerpt newer) {
      excerpt = newer;
    }

    /** Somebody asks; says whether it is time to look for newer words. */
    synchronized boolean isDue(Instant now) {
      askedAt = now;
      boolean due = readAt.equals(Instant.MIN) || readAt.plus(FRESH).isBefore(now);
      readAt = due ? now : readAt;
      return due;
    }

    synchronized boolean isForgotten(Instant now) {
      return askedAt.plus(FORGOTTEN).isBefore(now);
    }
  }

  private final RtmsRepository rtms;
  private final InstantSource clock;
  private final Executor reading;
  private final ConcurrentMap<SessionId, Heard> sessions = new ConcurrentHashMap<>();

  /**
   * @param reading reads beside those who ask
   */
  public MainSessionHearing(RtmsRepository rtms, InstantSource clock, Executor reading) {
    this.rtms = rtms;
    this.clock = clock;
    this.reading = reading;
  }

  @Override
  public LectureExcerpt excerpt(SessionId session) {
    Instant now = clock.instant();
    Heard heard = sessions.computeIfAbsent(session, _ -> new Heard());
    if (heard.isDue(now)) {
      sessions.values().removeIf(other -> other != heard && other.isForgotten(now));
      reading.execute(() -> read(session, heard));
    }
    return heard.excerpt();
  }

  private void read(SessionId session, Heard heard) {
    try {
      heard.read(MainSessionExcerpt.of(newest(session), TOKENS));
    } catch (RuntimeException e) {
      LOG.warn("The main session of {} could not be read: {}", session, e.getMessage());
    }
  }

  private List<RtmsChunk> newest(SessionId session) {
    List<RtmsChunk> chunks = new ArrayList<>();
    for (RtmsStream stream : rtms.streamsOf(session)) {
      if (!stream.ofBreakoutRoom()) {
        chunks.addAll(rtms.chunks(stream.meetingUuid(), NEWEST, Optional.empty()));
      }
    }
    chunks.sort(Comparator.comparing(RtmsChunk::at));
    return chunks;
  }
}
