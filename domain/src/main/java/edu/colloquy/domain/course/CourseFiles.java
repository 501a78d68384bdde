package edu.colloquy.domain.course;

import edu.colloquy.domain.course.search.ChunkSet;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the files of courses are kept, and what was made of them. Thread-safe. */
public interface CourseFiles {

  /**
   * Where a client puts a file, by an HTTP PUT of exactly so many bytes.
   *
   * @param validity for how long
   */
  URI uploadLink(DocumentId id, long bytes, Duration validity);

  /**
   * The file of a document as it is now.
   *
   * @param mostBytes a larger one is not read
   * @throws UnreadableDocumentException when it is larger
   */
  Optional<byte[]> upload(DocumentId id, long mostBytes);

  /** Removes a file. */
  void removeUpload(DocumentId id);

  /** Keeps the chunks of a document. */
  void saveChunks(DocumentId id, ContextDocument.ChunksKey key, ChunkSet chunks);

  /** The chunks of a document; empty when they were removed meanwhile. */
  Optional<ChunkSet> chunks(DocumentId id, ContextDocument.ChunksKey key);

  /** Removes chunks of a document. */
  void removeChunks(DocumentId id, ContextDocument.ChunksKey key);

  /** Removes all chunks of a document. */
  void removeAllChunks(DocumentId id);
}
