package edu.colloquy.local.turntaking;

import edu.colloquy.domain.turntaking.TurnEvent;
import edu.colloquy.local.turntaking.TurnScript.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * What a recogniser and a voice detector would have reported of words: an interim text soon after
 * each word, a final one after a pause, and the voice from its first to its last sound.
 */
final class RecogniserModel {
  /** From the end of a word to the interim text that holds it. */
  private static final int INTERIM_LAG_MS = 120;

  /** The pause that settles a segment, and the time that takes. */
  private static final int ENDPOINT_MS = 300;

  private static final int FINAL_LAG_MS = 30;

  /** How much sound, and how much silence, the voice detector needs to be sure. */
  private static final int ONSET_MS = 60;

  private static final int HANGOVER_MS = 150;

  private final List<TurnEvent> events = new ArrayList<>();

  private RecogniserModel() {}

  /** The events of all words, in no particular order. */
  static List<TurnEvent> events(List<Word> words) {
    RecogniserModel model = new RecogniserModel();
    model.voices(words);
    model.segments(words);
    return model.events;
  }

  private void voices(List<Word> words) {
    long since = 0;
    long last = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (i == 0 || word.startMs() > last + HANGOVER_MS) {
        since = word.startMs();
        last = since;
        events.add(new TurnEvent.VoiceStarted(since + ONSET_MS, since));
      }
      last = Math.max(last, word.endMs());
      if (i == words.size() - 1 || words.get(i + 1).startMs() > last + HANGOVER_MS) {
        long known = Math.max(last + HANGOVER_MS, since + ONSET_MS + 1);
        events.add(new TurnEvent.VoiceEnded(known, last));
      }
    }
  }

  private void segments(List<Word> words) {
    List<Word> segment = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      segment.add(word);
      boolean last = i == words.size() - 1;
      boolean settled =
          last
              || words.get(i + 1).startMs() >= word.endMs() + ENDPOINT_MS
              || words.get(i + 1).speaker() != word.speaker();
      report(segment, word.endMs() + INTERIM_LAG_MS, false);
      if (settled) {
        boolean paused = last || words.get(i + 1).startMs() >= word.endMs() + ENDPOINT_MS;
        report(
            segment,
            word.endMs() + (paused ? ENDPOINT_MS + FINAL_LAG_MS : INTERIM_LAG_MS + 1),
            true);
        segment.clear();
      }
    }
  }

  private void report(List<Word> segment, long atMs, boolean settled) {
    Word last = segment.getLast();
    String text = String.join(" ", segment.stream().map(Word::text).toList());
    events.add(new TurnEvent.Words(atMs, last.speaker(), text, last.endMs(), settled));
  }
}
