package edu.colloquy.domain.course;

import java.time.Instant;
import java.util.Optional;

/**
 * A document of a course, and how far it is known.
 *
 * @param name the file's name, as it is cited
 * @param reason why it FAILED and what to do
 * @param contentHash of what was read last, or tried to be
 * @param chunks under which key its chunks are kept, once READY
 * @param chunkCount how many there are
 * @param bytes the size of the file
 * @param version counts the changes of this record; 0 for one that was never stored
 */
public record ContextDocument(
    DocumentId id,
    String name,
    State state,
    Optional<String> reason,
    Optional<String> contentHash,
    Optional<ChunksKey> chunks,
    int chunkCount,
    long bytes,
    long version,
    Instant offeredAt,
    Instant changedAt) {

  /** How far a document is known. */
  public enum State {
    /** Its file is awaited or being read. */
    PENDING,
    /** Tutors know it. */
    READY,
    /** It cannot be read; the reason says what to do. */
    FAILED
  }

  /**
   * Where a document's chunks are kept.
   *
   * @param content a hash of the content they are of
   * @param embedder whose vectors they have
   * @param attempt tells two readings of the same content apart
   */
  public record ChunksKey(String content, String embedder, long attempt) {}

  /** The document as it is stored. */
  public ContextDocument inVersion(long stored) {
    return new ContextDocument(
        id,
        name,
        state,
        reason,
        contentHash,
        chunks,
        chunkCount,
        bytes,
        stored,
        offeredAt,
        changedAt);
  }

  /** A document whose file is awaited. */
  static ContextDocument offered(DocumentId id, String name, long bytes, Instant now) {
    return new ContextDocument(
        id,
        name,
        State.PENDING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        bytes,
        0,
        now,
        now);
  }

  /** The document, about to be sent again: what is known stays known until then. */
  ContextDocument offeredAgain(Instant now) {
    State next = state == State.READY ? State.READY : State.PENDING;
    return new ContextDocument(
        id,
        name,
        next,
        Optional.empty(),
        next == State.READY ? contentHash : Optional.empty(),
        chunks,
        chunkCount,
        bytes,
        version,
        now,
        changedAt);
  }

  /** The document, read. */
  ContextDocument ready(String hash, long size, ChunksKey key, int count, Instant now) {
    return new ContextDocument(
        id,
        name,
        State.READY,
        Optional.empty(),
        Optional.of(hash),
        Optional.of(key),
        count,
        size,
        version,
        offeredAt,
        now);
  }

  /**
   * The document, not read.
   *
   * @param hash of a content that cannot be read; empty where another try may succeed
   */
  ContextDocument failed(String why, Optional<String> hash, long size, Instant now) {
    return new ContextDocument(
        id,
        name,
        State.FAILED,
        Optional.of(why),
        hash,
        Optional.empty(),
        0,
        size,
        version,
        offeredAt,
        now);
  }

  /** Whether reading this content again would change nothing. */
  boolean isSettled(String hash, String embedder) {
    boolean sameContent = contentHash.filter(hash::equals).isPresent();
    return switch (state) {
      case PENDING -> false;
      case FAILED -> sameContent;
      case READY -> sameContent && chunks.filter(it -> it.embedder().equals(embedder)).isPresent();
    };
  }
}
