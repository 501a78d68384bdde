package edu.colloquy.domain.course;

import edu.colloquy.domain.course.search.ChunkSet;
import edu.colloquy.domain.course.search.HybridIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One course in memory. Thread-safe. */
final class LoadedCourse {
  /** What a recogniser takes at most, Deepgram's keyterms among them. */
  private static final int VOCABULARY = 100;

  /** Chunks of a document as they were at some time. */
  record Edition(DocumentId document, ContextDocument.ChunksKey key) {}

  private final Object refreshing = new Object();
  private volatile HybridIndex index = new HybridIndex(List.of());
  private volatile List<String> vocabulary = List.of();
  private Map<Edition, ChunkSet> loaded = Map.of();
  private Instant askedAt = Instant.MIN;
  private Instant lookedAt = Instant.MIN;

  HybridIndex index() {
    return index;
  }

  List<String> vocabulary() {
    return vocabulary;
  }

  /** What one refresh holds while it lasts. */
  Object refreshing() {
    return refreshing;
  }

  /** What the index is made of. */
  synchronized Map<Edition, ChunkSet> loaded() {
    return loaded;
  }

  synchronized void load(Map<Edition, ChunkSet> sets) {
    index = new HybridIndex(List.copyOf(sets.values()));
    vocabulary = index.vocabulary(VOCABULARY);
    loaded = sets;
  }

  /** Somebody asks; says whether it is time to look for changes. */
  synchronized boolean isDue(Instant now, Duration fresh) {
    askedAt = now;
    boolean due = lookedAt.equals(Instant.MIN) || lookedAt.plus(fresh).isBefore(now);
    lookedAt = due ? now : lookedAt;
    return due;
  }

  synchronized boolean isForgotten(Instant now, Duration after) {
    return askedAt.plus(after).isBefore(now);
  }
}
