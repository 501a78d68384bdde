package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import java.util.ArrayDeque;

/**
 * What a speaker has sent and the room has not heard yet. Speech may come faster than real time, as
 * synthesised speech does, and waits its turn; it may come unevenly, so a few frames are collected
 * before a speaker is heard. A microphone that stays silent but whose clock runs fast is kept close
 * to the present by leaving out silence. Thread-safe.
 */
final class VoiceQueue {
  private static final int CAPACITY_FRAMES = 60_000 / AudioFrame.MILLIS;
  private static final int SLACK_FRAMES = 10;
  private static final int PAUSE_FRAMES = 500 / AudioFrame.MILLIS;

  private static final int JITTER_FRAMES = 3;

  private final ArrayDeque<AudioFrame> frames = new ArrayDeque<>();
  private int silentRun;
  private boolean playing;
  private int held;

  /** Adds a frame; {@code false} if a minute of audio is waiting already and it was dropped. */
  synchronized boolean offer(AudioFrame frame) {
    silentRun = frame.silent() ? silentRun + 1 : 0;
    if (silentRun > PAUSE_FRAMES && frames.size() >= SLACK_FRAMES) {
      return true;
    }
    return frames.size() < CAPACITY_FRAMES && frames.add(frame);
  }

  /** What is heard in the next 20 ms, or {@code null}. */
  synchronized AudioFrame poll() {
    if (!playing && !frames.isEmpty()) {
      held++;
      playing = frames.size() >= JITTER_FRAMES || held >= JITTER_FRAMES;
    }
    if (!playing) {
      return null;
    }
    AudioFrame next = frames.poll();
    if (next == null) {
      playing = false;
      held = 0;
    }
    return next;
  }
}
