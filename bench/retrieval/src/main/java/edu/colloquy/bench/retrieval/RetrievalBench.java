package edu.colloquy.bench.retrieval;

import edu.colloquy.domain.course.search.ChunkSet;
import edu.colloquy.domain.course.search.CompactVector;
import edu.colloquy.domain.course.search.HybridIndex;
import edu.colloquy.domain.course.search.IndexedChunk;
import edu.colloquy.integrations.course.embedding.MiniLm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Prints recall over three courses, and the times of searches among 5,000 chunks on one core. */
public final class RetrievalBench {
  private static final int CHUNKS = 5_000;
  private static final int ROUNDS = 20;
  private static final long SEED = 20_261_124;

  private RetrievalBench() {}

  /** Runs it; takes no arguments. */
  public static void main(String[] arguments) {
    List<ChunkSet> courses = Courses.read();
    System.out.printf(
        "%d chunks of %d courses, %d questions%n",
        courses.stream().mapToInt(course -> course.chunks().size()).sum(),
        courses.size(),
        Courses.questions().size());
    for (Recall.Way way : Recall.Way.values()) {
      Recall recall = Recall.of(courses, way);
      System.out.printf(
          Locale.ROOT,
          "%-8s recall@1 %.3f  recall@3 %.3f  recall@5 %.3f%n",
          way,
          recall.at(1),
          recall.at(3),
          recall.at(5));
      recall.missedAt(5).forEach(it -> System.out.println("         missed: " + it.text()));
    }
    print("embedding a chunk", chunks(courses));
    times(new HybridIndex(List.of(many(courses))));
  }

  private static List<Long> chunks(List<ChunkSet> courses) {
    List<Long> embedding = new ArrayList<>();
    for (ChunkSet course : courses) {
      for (IndexedChunk one : course.chunks()) {
        long begun = System.nanoTime();
        MiniLm.get().embed(List.of(one.chunk().whole()));
        embedding.add(System.nanoTime() - begun);
      }
    }
    return embedding;
  }

  private static void times(HybridIndex index) {
    List<String> questions = Courses.questions().stream().map(Courses.Question::text).toList();
    List<Long> embedding = new ArrayList<>();
    List<Long> searching = new ArrayList<>();
    for (int round = 0; round < 2 * ROUNDS; round++) {
      for (String question : questions) {
        long begun = System.nanoTime();
        float[] meaning = MiniLm.get().embedQuestion(question);
        long embedded = System.nanoTime();
        index.search(question, Optional.of(meaning), 5);
        if (round >= ROUNDS) {
          embedding.add(embedded - begun);
          searching.add(System.nanoTime() - embedded);
        }
      }
    }
    System.out.printf("Among %d chunks, %d searches:%n", index.size(), searching.size());
    print("embedding the question", embedding);
    print("searching", searching);
    List<Long> both = new ArrayList<>();
    for (int i = 0; i < searching.size(); i++) {
      both.add(embedding.get(i) + searching.get(i));
    }
    print("both", both);
  }

  private static void print(String what, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "  %-24s p50 %.2f ms  p95 %.2f ms  p99 %.2f ms%n",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6);
  }

  /** The courses' chunks again and again, each time with their vectors a little elsewhere. */
  private static ChunkSet many(List<ChunkSet> courses) {
    Random random = new Random(SEED);
    List<IndexedChunk> all = courses.stream().flatMap(it -> it.chunks().stream()).toList();
    List<IndexedChunk> many = new ArrayList<>(CHUNKS);
    for (int i = 0; i < CHUNKS; i++) {
      IndexedChunk one = all.get(i % all.size());
      byte[] moved = Arrays.copyOf(one.vector().values(), one.vector().values().length);
      for (int j = 0; j < moved.length; j++) {
        moved[j] = (byte) Math.clamp(moved[j] + random.nextInt(-9, 10), -127, 127);
      }
      many.add(new IndexedChunk(one.chunk(), new CompactVector(moved)));
    }
    return new ChunkSet("many", courses.getFirst().embedder(), many);
  }
}
