package edu.colloquy.containers.transcriber;

import edu.colloquy.cloud.work.RtmsDuty;
import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.contract.jobs.RtmsStart;
import edu.colloquy.domain.rtms.RtmsSource;
import edu.colloquy.domain.rtms.StartRtms;
import edu.colloquy.domain.speech.SpeechToText;

/** Writes down what is said in main sessions, as RTMS brings it. Thread-safe. */
final class MainSessionDuty implements RtmsDuty {
  private final RtmsSource source;
  private final SpeechToText recogniser;
  private final MainSessionMinutes minutes;
  private final StartRtms startRtms;

  /**
   * @param recogniser for sound of which Zoom writes no transcript
   */
  MainSessionDuty(
      RtmsSource source, SpeechToText recogniser, MainSessionMinutes minutes, StartRtms startRtms) {
    this.source = source;
    this.recogniser = recogniser;
    this.minutes = minutes;
    this.startRtms = startRtms;
  }

  @Override
  public Following follow(RtmsJob job, Runnable ended) {
    MainSessionScribe scribe = new MainSessionScribe(job, recogniser, minutes, ended);
    scribe.follow(source);
    return scribe;
  }

  @Override
  public void start(RtmsStart wanted) {
    startRtms.start(wanted);
  }

  @Override
  public void giveUp(RtmsStart wanted, String reason) {
    startRtms.giveUp(wanted, reason);
  }
}
