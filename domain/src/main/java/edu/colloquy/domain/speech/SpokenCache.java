package edu.colloquy.domain.speech;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Sound by what is said and by whom, the most recently used of it, within so many bytes.
 * Thread-safe.
 */
public final class SpokenCache {
  /** One long text must not push out everything else. */
  private static final int LARGEST_SHARE = 8;

  private final long maxBytes;
  private final SequencedMap<Key, List<byte[]>> entries = new LinkedHashMap<>();
  private long bytes;

  /**
   * What is said.
   *
   * @param voice the model and the voice
   * @param text the words, exactly
   */
  record Key(String voice, String text) {}

  /**
   * @param maxBytes how much PCM is kept; a second is 48000 bytes
   */
  public SpokenCache(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** The pieces of PCM; none when it is not known. */
  synchronized List<byte[]> get(Key key) {
    List<byte[]> known = entries.remove(key);
    if (known == null) {
      return List.of();
    }
    entries.putLast(key, known);
    return known;
  }

  /** Keeps pieces of PCM, which must not change. */
  synchronized void put(Key key, List<byte[]> pieces) {
    long size = size(pieces);
    if (size == 0 || size > maxBytes / LARGEST_SHARE) {
      return;
    }
    List<byte[]> before = entries.remove(key);
    bytes += size - (before == null ? 0 : size(before));
    entries.putLast(key, List.copyOf(pieces));
    while (bytes > maxBytes) {
      bytes -= size(entries.pollFirstEntry().getValue());
    }
  }

  private static long size(List<byte[]> pieces) {
    return pieces.stream().mapToLong(piece -> piece.length).sum();
  }
}
