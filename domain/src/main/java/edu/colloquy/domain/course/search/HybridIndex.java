package edu.colloquy.domain.course.search;

import edu.colloquy.domain.course.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the chunks of some documents by words and by meaning, and joins both results by reciprocal
 * rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): what both find comes first, and neither
 * has to know the other's scale. Words count for half, since students rarely use the document's.
 * The two numbers were chosen on the questions of bench/retrieval. Immutable.
 */
public final class HybridIndex {
  /** How many of each result take part. */
  private static final int CANDIDATES = 60;

  /** How little the first few ranks differ. The paper has 60, for long lists of results. */
  private static final float RANK_OFFSET = 10;

  private static final float WEIGHT_OF_WORDS = 0.5f;
  private static final float WEIGHT_OF_MEANING = 1;

  /**
   * What is further from a passage than this is about something else. What is said in between
   * ("thank you", "let me think") is so from nearly every passage; then a word in common is chance.
   */
  private static final float LEAST_COSINE = 0.2f;

  /** What was found: which document's which chunk, both from 0. */
  public record Hit(int document, int chunk, Passage passage) {}

  private record Entry(int document, int chunk, IndexedChunk indexed) {}

  private final List<ChunkSet> documents;
  private final List<Entry> entries;
  private final KeywordIndex words;
  private final VectorIndex meanings;

  /**
   * @throws IllegalArgumentException when the documents' vectors are of different embedders
   */
  public HybridIndex(List<ChunkSet> documents) {
    if (documents.stream().map(ChunkSet::embedder).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "Documents were read with different embedders; upload those again that are older.");
    }
    this.documents = List.copyOf(documents);
    this.entries = entries(documents);
    this.words =
        new KeywordIndex(entries.stream().map(it -> it.indexed().chunk().whole()).toList());
    this.meanings = new VectorIndex(entries.stream().map(it -> it.indexed().vector()).toList());
  }

  /** How many chunks can be found. */
  public int size() {
    return entries.size();
  }

  /**
   * The chunks that fit a question best; none, where it is about something else altogether.
   *
   * @param question its words
   * @param meaning its vector, by the embedder of the documents; empty to go by words alone
   */
  public List<Hit> search(String question, Optional<float[]> meaning, int limit) {
    float[] fused = new float[entries.size()];
    if (meaning.isPresent()) {
      float[] cosines = meanings.scores(CompactVector.of(meaning.get()));
      Ranking near = Ranking.best(cosines, CANDIDATES, LEAST_COSINE);
      if (near.positions().length == 0) {
        return List.of();
      }
      add(fused, near, WEIGHT_OF_MEANING);
    }
    add(fused, Ranking.best(words.scores(question), CANDIDATES, 0), WEIGHT_OF_WORDS);
    return Arrays.stream(Ranking.best(fused, limit, 0).positions())
        .mapToObj(entries::get)
        .map(this::hit)
        .toList();
  }

  /**
   * The documents' own words, the most telling first.
   *
   * @param limit the most
   */
  public List<String> vocabulary(int limit) {
    return KeyTerms.of(entries.stream().map(it -> it.indexed().chunk()), limit);
  }

  private static void add(float[] fused, Ranking ranking, float weight) {
    for (int rank = 0; rank < ranking.positions().length; rank++) {
      fused[ranking.positions()[rank]] += weight / (RANK_OFFSET + rank + 1);
    }
  }

  private Hit hit(Entry entry) {
    String document = documents.get(entry.document()).document();
    var chunk = entry.indexed().chunk();
    return new Hit(
        entry.document(), entry.chunk(), new Passage(chunk.whole(), chunk.source(document)));
  }

  private static List<Entry> entries(List<ChunkSet> documents) {
    List<Entry> entries = new ArrayList<>();
    for (int document = 0; document < documents.size(); document++) {
      List<IndexedChunk> chunks = documents.get(document).chunks();
      for (int chunk = 0; chunk < chunks.size(); chunk++) {
        entries.add(new Entry(document, chunk, chunks.get(chunk)));
      }
    }
    return entries;
  }
}
