package edu.colloquy.simulators.modem;

import java.util.ArrayList;
import java.util.List;

/** Lays out a text in time and has it sounded, each passage as often as its time allows. */
final class Recital {
  private final Voice voice;
  private final double speed;

  Recital(Voice voice, double speed) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("speed " + speed + ": must be above 0, 1 is normal");
    }
    this.voice = voice;
    this.speed = speed;
  }

  Speech of(String text, int sampleRateHz) {
    List<String> words = text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    var placed = place(Passage.of(words, speed), sampleRateHz);
    short[] pcm = new short[placed.isEmpty() ? 0 : placed.getLast().end(voice)];
    placed.forEach(passage -> passage.sound(voice, pcm));
    return new Speech(pcm, spokenWords(words, placed), sampleRateHz);
  }

  /** A passage that had to take longer than its time makes up for it in the gaps that follow. */
  private List<Placed> place(List<Passage> passages, int sampleRateHz) {
    var placed = new ArrayList<Placed>();
    double dueMillis = 0;
    int free = 0;
    for (Passage passage : passages) {
      int start = Math.max(free, (int) Math.round(dueMillis / 1000 * sampleRateHz));
      var next = new Placed(passage, placed.size() % Packet.SEQUENCES, start);
      placed.add(next);
      free = next.end(voice);
      dueMillis += passage.millis();
    }
    return placed;
  }

  private List<SpokenWord> spokenWords(List<String> words, List<Placed> placed) {
    var spoken = new ArrayList<SpokenWord>();
    int start = 0;
    for (Placed each : placed) {
      start = each.passage.opens() ? each.start : start;
      if (each.passage.closes()) {
        int count = each.passage.opens() ? Shares.wordsIn(each.passage.text()) : 1;
        var of = words.subList(spoken.size(), spoken.size() + count);
        double[] ends = Shares.ends(of);
        double length = each.end(voice) - start;
        double from = 0;
        for (int i = 0; i < count; i++) {
          spoken.add(
              new SpokenWord(
                  of.get(i),
                  start + Math.round(from * length),
                  start + Math.round(ends[i] * length)));
          from = ends[i];
        }
      }
    }
    return spoken;
  }

  private record Placed(Passage passage, int sequence, int start) {
    int copies() {
      return Math.max(1, passage.copies());
    }

    int end(Voice voice) {
      return start + copies() * samples(voice);
    }

    void sound(Voice voice, short[] pcm) {
      for (int copy = 0; copy < copies(); copy++) {
        var packet =
            new Packet(
                sequence, copies() - 1 - copy, passage.opens(), passage.closes(), passage.text());
        voice.sound(packet, pcm, start + copy * samples(voice));
      }
    }

    private int samples(Voice voice) {
      return Packet.symbols(passage.text().length) * voice.symbolSamples();
    }
  }
}
