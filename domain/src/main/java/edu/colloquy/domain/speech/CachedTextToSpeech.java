package edu.colloquy.domain.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A voice that remembers what it said: a greeting, a consent, a prompt or a filler that was spoken
 * to its end once is given out again at once, and costs nothing. Thread-safe.
 */
public final class CachedTextToSpeech implements TextToSpeech {
  private final TextToSpeech voice;
  private final SpokenCache cache;
  private final String voiceId;

  /**
   * @param voice the one that speaks what is not known yet
   * @param voiceId its model and voice, for the same words sound otherwise in another
   * @param cache where sound is kept; may be shared by several voices
   */
  public CachedTextToSpeech(TextToSpeech voice, String voiceId, SpokenCache cache) {
    this.voice = voice;
    this.voiceId = voiceId;
    this.cache = cache;
  }

  @Override
  public void speak(String text, String tag, Consumer<byte[]> pcm) {
    SpokenCache.Key key = new SpokenCache.Key(voiceId, text);
    List<byte[]> known = cache.get(key);
    if (known.isEmpty()) {
      speakAnew(key, tag, pcm);
    } else {
      known.forEach(pcm);
    }
  }

  private void speakAnew(SpokenCache.Key key, String tag, Consumer<byte[]> pcm) {
    List<byte[]> spoken = new ArrayList<>();
    voice.speak(
        key.text(),
        tag,
        piece -> {
          spoken.add(piece);
          pcm.accept(piece);
        });
    cache.put(key, spoken);
  }
}
