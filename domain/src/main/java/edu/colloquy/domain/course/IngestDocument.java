package edu.colloquy.domain.course;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.course.ContextDocument.ChunksKey;
import edu.colloquy.domain.course.search.ChunkSet;
import edu.colloquy.domain.course.search.CompactVector;
import edu.colloquy.domain.course.search.IndexedChunk;
import edu.colloquy.domain.course.text.Chunk;
import edu.colloquy.domain.course.text.Chunker;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is known of a document in line with its file as that is now, whatever made somebody
 * look: so events may come twice, late, and in any order. Thread-safe.
 */
public final class IngestDocument {
  private static final Logger log = LoggerFactory.getLogger(IngestDocument.class);
  private static final int ATTEMPTS = 5;

  private final ContextDocumentRepository documents;
  private final CourseFiles files;
  private final DocumentReader reader;
  private final Embedder embedder;
  private final InstantSource clock;

  /** Over the stores, with what reads and understands. */
  public IngestDocument(
      ContextDocumentRepository documents,
      CourseFiles files,
      DocumentReader reader,
      Embedder embedder,
      InstantSource clock) {
    this.documents = documents;
    this.files = files;
    this.reader = reader;
    this.embedder = embedder;
    this.clock = clock;
  }

  /**
   * Reads a document if its content is new, and forgets it if its file is gone.
   *
   * @throws ServiceException when the vectors could not be had; to be tried again
   */
  public void ingest(DocumentId id) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<ContextDocument> known = documents.find(id);
      if (known.isEmpty()) {
        files.removeAllChunks(id);
        return;
      }
      if (bringInLine(known.get())) {
        return;
      }
    }
    throw new IllegalStateException(
        "Document " + id + " changed " + ATTEMPTS + " times while it was read; upload it again.");
  }

  /** Says whether it is in line now; if not, somebody else changed it meanwhile. */
  private boolean bringInLine(ContextDocument known) {
    try {
      Optional<byte[]> content = files.upload(known.id(), DocumentLimits.MOST_BYTES);
      return content.isPresent() ? read(known, content.get()) : forget(known);
    } catch (UnreadableDocumentException e) {
      return settle(known, known.failed(e.getMessage(), Optional.empty(), 0, clock.instant()));
    }
  }

  private boolean read(ContextDocument known, byte[] content) {
    String hash = DocumentId.hashOf(content);
    if (known.isSettled(hash, embedder.name())) {
      return true;
    }
    try {
      ChunkSet chunks = chunks(known, content);
      ChunksKey key = new ChunksKey(hash, embedder.name(), known.version());
      files.saveChunks(known.id(), key, chunks);
      int count = chunks.chunks().size();
      return settle(known, known.ready(hash, content.length, key, count, clock.instant()));
    } catch (UnreadableDocumentException e) {
      log.info("Document {} cannot be read: {}", known.id(), e.getMessage());
      return settle(
          known, known.failed(e.getMessage(), Optional.of(hash), content.length, clock.instant()));
    } catch (ServiceException e) {
      String why = e.getMessage() + ". It is tried again by itself; else upload the file again.";
      settle(known, known.failed(why, Optional.empty(), content.length, clock.instant()));
      throw e;
    }
  }

  private ChunkSet chunks(ContextDocument known, byte[] content) {
    List<Chunk> chunks = Chunker.STANDARD.chunks(reader.read(known.name(), content));
    DocumentLimits.check(chunks);
    List<float[]> vectors =
        embedder.embed(chunks.stream().map(chunk -> known.name() + "\n" + chunk.whole()).toList());
    List<IndexedChunk> indexed = new ArrayList<>(chunks.size());
    for (int i = 0; i < chunks.size(); i++) {
      indexed.add(new IndexedChunk(chunks.get(i), CompactVector.of(vectors.get(i))));
    }
    return new ChunkSet(known.name(), embedder.name(), indexed);
  }

  /** Stores what became of a document, and removes the chunks that nobody will ask for any more. */
  private boolean settle(ContextDocument known, ContextDocument settled) {
    boolean stored = documents.save(settled);
    Optional<ChunksKey> unused =
        stored ? known.chunks() : settled.chunks().filter(written -> !isKept(known.id(), written));
    unused.ifPresent(key -> files.removeChunks(known.id(), key));
    return stored;
  }

  /** Two that read the same content at the same time write the same chunks. */
  private boolean isKept(DocumentId id, ChunksKey key) {
    return documents.find(id).flatMap(ContextDocument::chunks).filter(key::equals).isPresent();
  }

  /** The file of a document that is still awaited is not gone, it has not come. */
  private boolean forget(ContextDocument known) {
    if (known.state() != ContextDocument.State.PENDING) {
      documents.remove(known.id());
      files.removeAllChunks(known.id());
    }
    return true;
  }
}
