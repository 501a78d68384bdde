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

  /** Sound, or so much of it that an avatar makes by itself. */
  private record Piece(byte[] pcm, long pcmBytes) {}

  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Piece> audio = new ArrayList<>();

  /** Begins a sentence; the audio that follows is its own. */
  synchronized void begin(String sentence) {
    sentences.add(new Sentence(sentence, 0));
  }

  /** Notes the next sound of the current sentence: PCM16 24 kHz, not to be changed. */
  synchronized void audio(byte[] pcm) {
    add(new Piece(pcm, pcm.length));
  }

  /**
   * Notes how long the current sentence takes an avatar that voices words by itself.
   *
   * @param length about, for only the avatar has its sound
   */
  synchronized void reckoned(Duration length) {
    add(new Piece(new byte[0], bytesOf(length)));
  }

  private void add(Piece piece) {
    Sentence current = sentences.removeLast();
    sentences.add(new Sentence(current.text(), current.pcmBytes() + piece.pcmBytes()));
    audio.add(piece);
  }

  /** The sound from a place on, in pieces. */
  synchronized List<byte[]> audioFrom(Duration place) {
    long skip = bytesOf(place);
    List<byte[]> rest = new ArrayList<>();
    for (Piece piece : audio) {
      byte[] pcm = piece.pcm();
      if (skip < pcm.length) {
        rest.add(skip == 0 ? pcm : Arrays.copyOfRange(pcm, (int) skip, pcm.length));
      }
      skip = Math.max(0, skip - piece.pcmBytes());
    }
    return rest;
  }

  /** Where the sentence begins that lies at a place. */
  synchronized Duration sentenceAt(Duration place) {
    long left = bytesOf(place);
    long start = 0;
    for (Sentence sentence : sentences) {
      if (left < sentence.pcmBytes()) {
        break;
      }
      left -= sentence.pcmBytes();
      start += sentence.pcmBytes();
    }
    return durationOf(start);
  }

  /** The sentences that were given to be spoken and end after a place. */
  synchronized List<String> sentencesFrom(Duration place) {
    long skip = bytesOf(place);
    List<String> rest = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (skip < sentence.pcmBytes()) {
        rest.add(sentence.text());
      }
      skip = Math.max(0, skip - sentence.pcmBytes());
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
