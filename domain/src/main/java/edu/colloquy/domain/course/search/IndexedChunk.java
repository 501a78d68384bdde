package edu.colloquy.domain.course.search;

import edu.colloquy.domain.course.text.Chunk;

/**
 * A chunk as it is kept and searched.
 *
 * @param vector what it means, by the embedder of its {@link ChunkSet}
 */
public record IndexedChunk(Chunk chunk, CompactVector vector) {}
