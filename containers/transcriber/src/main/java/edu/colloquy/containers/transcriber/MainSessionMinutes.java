package edu.colloquy.containers.transcriber;

import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.rtms.LectureAlerts;
import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.rtms.RtmsTranscripts;
import edu.colloquy.domain.rtms.RtmsUtterance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is kept of main sessions: words, and how their streams ended. Thread-safe. */
final class MainSessionMinutes {
  private static final Logger LOG = LoggerFactory.getLogger(MainSessionMinutes.class);

  private final RtmsRepository rtms;
  private final RtmsTranscripts transcripts;
  private final LectureAlerts alerts;
  private final InstantSource clock;

  MainSessionMinutes(
      RtmsRepository rtms, RtmsTranscripts transcripts, LectureAlerts alerts, InstantSource clock) {
    this.rtms = rtms;
    this.transcripts = transcripts;
    this.alerts = alerts;
    this.clock = clock;
  }

  void said(RtmsJob job, RtmsUtterance utterance) {
    transcripts.take(job.meetingUuid(), utterance);
  }

  /** Keeps that and why a stream is over; of one that failed, who watches is told. */
  void over(RtmsJob job, RtmsEvent.Ended end) {
    Optional<RtmsStream> running =
        rtms.stream(job.meetingUuid())
            .filter(stream -> stream.streamId().equals(job.streamId()) && stream.isActive());
    String subject = job.sessionId().orElse("no session");
    if (end.failed()) {
      LOG.error("RTMS cannot be followed ({}): {}", subject, end.reason());
    } else {
      LOG.info("RTMS is over ({}): {}", subject, end.reason());
    }
    running.map(stream -> over(stream, end)).ifPresent(rtms::save);
    if (end.failed()) {
      running
          .flatMap(RtmsStream::sessionId)
          .ifPresent(session -> alerts.notHeard(session, end.reason()));
    }
  }

  /** What was remembered of a meeting to be quick is forgotten. */
  void leave(RtmsJob job) {
    transcripts.forget(job.meetingUuid());
  }

  private RtmsStream over(RtmsStream stream, RtmsEvent.Ended end) {
    Instant now = clock.instant();
    return end.failed() ? stream.failed(end.reason(), now) : stream.stopped(end.reason(), now);
  }
}
