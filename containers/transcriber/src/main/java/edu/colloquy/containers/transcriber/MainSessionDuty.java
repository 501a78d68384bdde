package edu.colloquy.containers.transcriber;

import edu.colloquy.cloud.work.RtmsDuty;
import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.domain.rtms.RtmsSource;
import edu.colloquy.domain.rtms.RtmsTranscripts;
import java.time.InstantSource;

/** Writes down what is said in main sessions, as RTMS brings it. Thread-safe. */
final class MainSessionDuty implements RtmsDuty {
  private final RtmsSource source;
  private final RtmsRepository rtms;
  private final RtmsTranscripts transcripts;
  private final InstantSource clock;

  MainSessionDuty(
      RtmsSource source, RtmsRepository rtms, RtmsTranscripts transcripts, InstantSource clock) {
    this.source = source;
    this.rtms = rtms;
    this.transcripts = transcripts;
    this.clock = clock;
  }

  @Override
  public Following follow(RtmsJob job, Runnable ended) {
    MainSessionScribe scribe = new MainSessionScribe(job, rtms, transcripts, clock, ended);
    scribe.follow(source);
    return scribe;
  }
}
