package edu.colloquy.domain.cost;

import edu.colloquy.domain.speech.TextToSpeech;
import java.util.function.Consumer;

/**
 * Speaks by another voice, and counts its characters; to be put right around it, beneath a cache,
 * for what is remembered costs nothing. Thread-safe.
 */
public final class MeteredTextToSpeech implements TextToSpeech {
  private final TextToSpeech voice;
  private final RoomMeters meters;

  /** Counts what this voice is asked to say, for the rooms with whose tags it is asked. */
  public MeteredTextToSpeech(TextToSpeech voice, RoomMeters meters) {
    this.voice = voice;
    this.meters = meters;
  }

  @Override
  public void speak(String text, String tag, Consumer<byte[]> pcm) {
    boolean[] spoken = {false};
    try {
      voice.speak(
          text,
          tag,
          piece -> {
            spoken[0] = true;
            pcm.accept(piece);
          });
    } finally {
      // What was refused before its first sound is not charged.
      if (spoken[0]) {
        meters.count(tag, CostItem.TEXT_TO_SPEECH, text.length());
      }
    }
  }
}
