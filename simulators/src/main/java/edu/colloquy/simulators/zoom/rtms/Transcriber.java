package edu.colloquy.simulators.zoom.rtms;

import edu.colloquy.simulators.zoom.meeting.AudioFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes down what everybody in the main session says, by their sound alone, each by themselves.
 * For one thread.
 */
final class Transcriber {
  private final Map<Speaker, Listener> listeners = new LinkedHashMap<>();
  private List<Speaker> present = List.of();

  /** Listens to 20 ms; returns the utterances that they end, those of who is gone among them. */
  List<Utterance> listen(Tick tick) {
    tick.voices().forEach(voice -> listeners.computeIfAbsent(voice.speaker(), Listener::new));
    List<Utterance> ended = new ArrayList<>();
    listeners.forEach(
        (speaker, listener) ->
            listener.listen(tick.atMs(), said(tick, speaker)).ifPresent(ended::add));
    if (tick.present() != present) {
      present = tick.present();
      Set<Speaker> went = new LinkedHashSet<>(listeners.keySet());
      present.forEach(went::remove);
      ended.addAll(finish(went));
    }
    return ended;
  }

  /** Nobody says anything any more; returns what they said last. */
  List<Utterance> finish() {
    return finish(Set.copyOf(listeners.keySet()));
  }

  private List<Utterance> finish(Set<Speaker> who) {
    List<Utterance> ended = new ArrayList<>();
    for (Speaker speaker : who) {
      listeners.remove(speaker).finish().ifPresent(ended::add);
    }
    return ended;
  }

  private static AudioFrame said(Tick tick, Speaker speaker) {
    for (Voice voice : tick.voices()) {
      if (voice.speaker().equals(speaker)) {
        return voice.frame();
      }
    }
    return AudioFrame.SILENCE;
  }
}
