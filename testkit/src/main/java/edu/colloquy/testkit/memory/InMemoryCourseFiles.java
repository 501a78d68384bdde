package edu.colloquy.testkit.memory;

import edu.colloquy.domain.course.ContextDocument.ChunksKey;
import edu.colloquy.domain.course.CourseFiles;
import edu.colloquy.domain.course.DocumentId;
import edu.colloquy.domain.course.search.ChunkSet;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of courses in memory. Thread-safe. */
public final class InMemoryCourseFiles implements CourseFiles {
  private record Place(DocumentId id, ChunksKey key) {}

  private final Map<DocumentId, byte[]> uploads = new HashMap<>();
  private final Map<Place, ChunkSet> chunks = new HashMap<>();

  /** Does what a client does with an upload link. */
  public synchronized void put(DocumentId id, byte[] content) {
    uploads.put(id, content.clone());
  }

  /** How many chunk sets are kept. */
  public synchronized int chunkSets() {
    return chunks.size();
  }

  @Override
  public URI uploadLink(DocumentId id, long bytes, Duration validity) {
    return URI.create("memory:" + id);
  }

  @Override
  public synchronized Optional<byte[]> upload(DocumentId id, long mostBytes) {
    return Optional.ofNullable(uploads.get(id));
  }

  @Override
  public synchronized void removeUpload(DocumentId id) {
    uploads.remove(id);
  }

  @Override
  public synchronized void saveChunks(DocumentId id, ChunksKey key, ChunkSet set) {
    chunks.put(new Place(id, key), set);
  }

  @Override
  public synchronized Optional<ChunkSet> chunks(DocumentId id, ChunksKey key) {
    return Optional.ofNullable(chunks.get(new Place(id, key)));
  }

  @Override
  public synchronized void removeChunks(DocumentId id, ChunksKey key) {
    chunks.remove(new Place(id, key));
  }

  @Override
  public synchronized void removeAllChunks(DocumentId id) {
    chunks.keySet().removeIf(place -> place.id().equals(id));
  }
}
