package edu.colloquy.simulators.zoom.rtms;

import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sound of the main session that the app does not have yet: 20 ms after 20 ms without a gap,
 * the latest minute of it. A microphone stays open for a moment after its last sound, so that a
 * pause between words is silence, and only a longer one is a gap. For one thread.
 */
final class SoundBuffer {
  /** 400 ms. */
  private static final int STAYS_OPEN_TICKS = 20;

  private final int capacity;
  private final ArrayDeque<Tick> ticks = new ArrayDeque<>();
  private final Map<Speaker, Integer> silentTicks = new HashMap<>();

  SoundBuffer(Duration longest) {
    capacity = (int) Math.max(1, longest.toMillis() / AudioFrame.MILLIS);
  }

  void add(Tick tick) {
    if (ticks.size() >= capacity) {
      ticks.poll();
    }
    ticks.add(new Tick(tick.atMs(), tick.present(), open(tick.voices())));
  }

  /** Takes the oldest ticks out; none, as long as there are not so many. */
  List<Tick> take(int count) {
    if (ticks.size() < count) {
      return List.of();
    }
    List<Tick> taken = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      taken.add(ticks.poll());
    }
    return taken;
  }

  void clear() {
    ticks.clear();
  }

  private List<Voice> open(List<Voice> voices) {
    if (voices.isEmpty() && silentTicks.isEmpty()) {
      return voices;
    }
    List<Voice> open = new ArrayList<>(voices);
    silentTicks.replaceAll((_, ticksBefore) -> ticksBefore + 1);
    voices.forEach(voice -> silentTicks.put(voice.speaker(), 0));
    silentTicks.values().removeIf(silent -> silent > STAYS_OPEN_TICKS);
    silentTicks.forEach(
        (speaker, silent) -> {
          if (silent > 0) {
            open.add(new Voice(speaker, AudioFrame.SILENCE));
          }
        });
    return open;
  }
}
