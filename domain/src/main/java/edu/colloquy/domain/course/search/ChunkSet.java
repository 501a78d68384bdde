package edu.colloquy.domain.course.search;

import java.util.List;

/**
 * All of one document, ready to be searched.
 *
 * @param document its name, as it is cited
 * @param embedder whose vectors these are; vectors of different embedders cannot be compared
 */
public record ChunkSet(String document, String embedder, List<IndexedChunk> chunks) {
  public ChunkSet {
    chunks = List.copyOf(chunks);
  }
}
