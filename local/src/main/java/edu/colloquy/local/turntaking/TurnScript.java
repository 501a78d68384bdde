package edu.colloquy.local.turntaking;

import java.util.Comparator;
import java.util.List;

/**
 * What was said in a room, and what is right to decide about it. Times are ms since its beginning.
 *
 * @param words by their start
 * @param turnEndsMs when turns ended: the ends of their last words
 * @param avatarSpeaking when the avatar spoke, had it not been interrupted
 * @param interruptionsMs when the student began to interrupt it
 */
record TurnScript(
    String id,
    List<Word> words,
    List<Long> turnEndsMs,
    List<Span> avatarSpeaking,
    List<Long> interruptionsMs) {

  /**
   * A word.
   *
   * @param speaker who said it; 0 if speakers are not told apart
   */
  record Word(String text, long startMs, long endMs, int speaker) {}

  /** From when to when. */
  record Span(long fromMs, long toMs) {}

  TurnScript {
    words = words.stream().sorted(Comparator.comparingLong(Word::startMs)).toList();
    turnEndsMs = turnEndsMs.stream().sorted().toList();
    avatarSpeaking =
        avatarSpeaking.stream().sorted(Comparator.comparingLong(Span::fromMs)).toList();
    interruptionsMs = interruptionsMs.stream().sorted().toList();
  }
}
