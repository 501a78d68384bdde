package edu.colloquy.containers.transcriber;

import edu.colloquy.cloud.work.RtmsDuty;
import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.rtms.RtmsConnection;
import edu.colloquy.domain.rtms.RtmsEvent;
import edu.colloquy.domain.rtms.RtmsSource;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.rtms.RtmsUtterance;
import edu.colloquy.domain.speech.SpeechToText;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down one stream, in its order and beside its sockets: however long a store takes,
 * keep-alives are answered. Thread-safe.
 */
final class MainSessionScribe implements RtmsDuty.Following {
  private static final Logger LOG = LoggerFactory.getLogger(MainSessionScribe.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int LAST_ATTEMPTS = 5;

  private final RtmsJob job;
  private final MainSessionMinutes minutes;
  private final SoundTranscript sounds;
  private final Runnable ended;
  private final ExecutorService inOrder =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("rtms-scribe").factory());
  private RtmsConnection connection;
  private volatile boolean closing;

  MainSessionScribe(
      RtmsJob job, SpeechToText recogniser, MainSessionMinutes minutes, Runnable ended) {
    this.job = job;
    this.minutes = minutes;
    this.sounds = new SoundTranscript(job.streamId(), recogniser, this::write);
    this.ended = ended;
  }

  void follow(RtmsSource source) {
    connection = source.follow(job, this::take);
  }

  @Override
  public void learn(RtmsStream stream) {
    connection.learn(stream);
  }

  @Override
  public void close() {
    connection.close();
    closing = true;
    inOrder.close();
    sounds.close();
    minutes.leave(job);
  }

  private void take(RtmsEvent event) {
    switch (event) {
      case RtmsEvent.Connected(boolean transcript) -> {
        LOG.info("RTMS media flow ({}).", subject());
        inOrder(() -> sounds.connected(transcript));
      }
      case RtmsEvent.Interrupted(String reason) ->
          LOG.warn("RTMS was interrupted ({}), connecting again: {}", subject(), reason);
      case RtmsEvent.Said(var utterance) -> {
        inOrder(sounds::written);
        write(utterance);
      }
      case RtmsEvent.Sound sound -> inOrder(() -> sounds.hear(sound));
      case RtmsEvent.Ended end -> inOrder(() -> end(end));
    }
  }

  private void write(RtmsUtterance utterance) {
    inOrder(() -> untilStored(() -> minutes.said(job, utterance)));
  }

  private void end(RtmsEvent.Ended end) {
    untilStored(() -> minutes.over(job, end));
    ended.run();
  }

  private void inOrder(Runnable work) {
    try {
      inOrder.execute(work);
    } catch (RejectedExecutionException e) {
      assert closing : e;
    }
  }

  /** What cannot be stored is tried again, before what comes after it, until this is closed. */
  private void untilStored(Runnable storing) {
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      try {
        storing.run();
        return;
      } catch (RuntimeException e) {
        LOG.warn(
            "RTMS words could not be stored ({}), attempt {}: {}",
            subject(),
            attempt,
            e.toString());
        if (closing && attempt >= LAST_ATTEMPTS) {
          LOG.error("RTMS words are lost ({}).", subject(), e);
          return;
        }
      }
      if (!slept(pause)) {
        return;
      }
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private static boolean slept(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String subject() {
    return job.sessionId().orElse("no session");
  }
}
