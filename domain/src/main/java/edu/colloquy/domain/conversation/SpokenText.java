package edu.colloquy.domain.conversation;

import edu.colloquy.domain.avatar.AvatarVoice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final List<byte[]> audio = new ArrayList<>();

  /** Begins a sentence; the audio that follows is its own. */
  synchronized void begin(String sentence) {
    sentences.add(new Sentence(sentence, 0));
  }

  /** Notes the next sound of the current sentence: PCM16 24 kHz, not to be changed. */
  synchronized void audio(byte[] pcm) {
    Sentence current = sentences.removeLast();
    sentences.add(new Sentence(current.text(), current.pcmBytes() + pcm.length));
    audio.add(pcm);
  }

  /** The sound from a place on, in pieces. */
  synchronized List<byte[]> audioFrom(Duration place) {
    long skip = bytesOf(place);
    List<byte[]> rest = new ArrayList<>();
    for (byte[] piece : audio) {
      if (skip < piece.length) {
        rest.add(skip == 0 ? piece : Arrays.copyOfRange(piece, (int) skip, piece.length));
      }
      skip = Math.max(0, skip - piece.length);
    }
    return rest;
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
    long left = bytesOf(spoken);
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

  private static long bytesOf(Duration sound) {
    return sound.toMillis() * AvatarVoice.SAMPLE_RATE_HZ / 1_000 * 2;
  }

  private static Duration durationOf(long pcmBytes) {
    return Duration.ofMillis(pcmBytes * 1_000 / (AvatarVoice.SAMPLE_RATE_HZ * 2));
  }
}
