package edu.colloquy.bench.retrieval;

import edu.colloquy.domain.course.Embedder;
import edu.colloquy.domain.course.search.ChunkSet;
import edu.colloquy.domain.course.search.CompactVector;
import edu.colloquy.domain.course.search.IndexedChunk;
import edu.colloquy.domain.course.text.Chunk;
import edu.colloquy.domain.course.text.Chunker;
import edu.colloquy.integrations.course.FileReaders;
import edu.colloquy.integrations.course.embedding.MiniLm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Three courses and the questions to them, written for this bench; CC0. */
final class Courses {
  private static final List<String> NAMES = List.of("mechanics.md", "probability.md", "cells.md");

  /**
   * A question.
   *
   * @param heading under which its answer stands
   * @param text in a student's words
   */
  record Question(String document, String heading, String text) {}

  private Courses() {}

  /** The courses, read and cut as an upload is. */
  static List<ChunkSet> read() {
    return NAMES.stream().map(Courses::read).toList();
  }

  static List<Question> questions() {
    return new String(resource("questions.tsv"), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split("\t"))
        .map(fields -> new Question(fields[0], fields[1], fields[2]))
        .toList();
  }

  private static ChunkSet read(String name) {
    Embedder embedder = MiniLm.get();
    List<Chunk> chunks =
        Chunker.STANDARD.chunks(new FileReaders().read(name, resource("courses/" + name)));
    List<float[]> vectors =
        embedder.embed(chunks.stream().map(chunk -> name + "\n" + chunk.whole()).toList());
    List<IndexedChunk> indexed = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      indexed.add(new IndexedChunk(chunks.get(i), CompactVector.of(vectors.get(i))));
    }
    return new ChunkSet(name, embedder.name(), indexed);
  }

  private static byte[] resource(String name) {
    try (InputStream file = Courses.class.getResourceAsStream("/" + name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
