package edu.colloquy.domain.conversation;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.speech.TextToSpeech;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A voice that takes half a second of sound for each word, and no time to make it. */
final class ScriptedVoice implements TextToSpeech {
  static final int PCM_BYTES_PER_WORD = 24_000;

  private final List<String> spoken = new CopyOnWriteArrayList<>();
  private volatile boolean failing;

  /** From now on it fails, or does not. */
  void failing(boolean fails) {
    failing = fails;
  }

  /** The sentences it was asked for, oldest first. */
  List<String> spoken() {
    return List.copyOf(spoken);
  }

  @Override
  public void speak(String text, String tag, Consumer<byte[]> pcm) {
    spoken.add(text);
    if (failing) {
      throw ServiceException.passing("Voice", "no sound today", null);
    }
    for (int word = 0; word < text.split(" ").length; word++) {
      pcm.accept(new byte[PCM_BYTES_PER_WORD]);
    }
  }
}
