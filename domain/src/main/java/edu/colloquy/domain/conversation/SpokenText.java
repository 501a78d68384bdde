package edu.colloquy.domain.conversation;

import edu.colloquy.domain.avatar.AvatarVoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which words of a reply lie where in its audio, so that after an interruption what was heard is
 * known: whole sentences by their audio, and of the one that was cut the same share of its words as
 * of its sound. Thread-safe.
 */
final class SpokenText {

  private static final String CUT = " …";

  private record Sentence(String text, long pcmBytes) {}

  private final List<Sentence> sentences = new ArrayList<>();

  /** Begins a sentence; the audio that follows is its own. */
  synchronized void begin(String sentence) {
    sentences.add(new Sentence(sentence, 0));
  }

  /** Notes that so many bytes of PCM16 24 kHz of the current sentence were given to the avatar. */
  synchronized void audio(int pcmBytes) {
    Sentence current = sentences.removeLast();
    sentences.add(new Sentence(current.text(), current.pcmBytes() + pcmBytes));
  }

  /** The whole text. */
  synchronized String all() {
    return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
  }

  /** How long it takes to say what was given so far. */
  synchronized Duration duration() {
    return durationOf(sentences.stream().mapToLong(Sentence::pcmBytes).sum());
  }

  /** What was heard of it after the avatar has spoken for so long. */
  synchronized String heardAfter(Duration spoken) {
    long left = spoken.toMillis() * AvatarVoice.SAMPLE_RATE_HZ * 2 / 1_000;
    List<String> heard = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (left >= sentence.pcmBytes() && sentence.pcmBytes() > 0) {
        heard.add(sentence.text());
        left -= sentence.pcmBytes();
        continue;
      }
      String[] words = sentence.text().split(" ");
      int count = sentence.pcmBytes() == 0 ? 0 : (int) (words.length * left / sentence.pcmBytes());
      if (count > 0) {
        heard.add(String.join(" ", List.of(words).subList(0, count)) + CUT);
      }
      break;
    }
    return String.join(" ", heard);
  }

  /** The words of what was heard, without the sign that it was cut. */
  static String withoutCut(String heard) {
    return heard.endsWith(CUT) ? heard.substring(0, heard.length() - CUT.length()) : heard;
  }

  private static Duration durationOf(long pcmBytes) {
    return Duration.ofMillis(pcmBytes * 1_000 / (AvatarVoice.SAMPLE_RATE_HZ * 2));
  }
}
