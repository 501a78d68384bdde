package edu.colloquy.bench.retrieval;

import edu.colloquy.bench.retrieval.Courses.Question;
import edu.colloquy.domain.course.search.ChunkSet;
import edu.colloquy.domain.course.search.HybridIndex;
import edu.colloquy.integrations.course.embedding.MiniLm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many questions find the passage that answers them.
 *
 * @param ranks of the right passage for each question, from 1; 0 where it is not among the first
 *     ten
 */
record Recall(List<Question> questions, List<Integer> ranks) {
  private static final int DEPTH = 10;

  /** How a question is looked up. */
  enum Way {
    WORDS,
    MEANING,
    BOTH
  }

  /** Over all courses together, so that every question could find a passage of another course. */
  static Recall of(List<ChunkSet> courses, Way way) {
    HybridIndex index = new HybridIndex(courses);
    List<Question> questions = Courses.questions();
    List<Integer> ranks = new ArrayList<>();
    for (Question question : questions) {
      ranks.add(rank(index, courses, question, way));
    }
    return new Recall(questions, ranks);
  }

  /** The share of questions whose passage is among the first so many. */
  double at(int most) {
    long found = ranks.stream().filter(rank -> rank > 0 && rank <= most).count();
    return found / (double) ranks.size();
  }

  /** What was not among the first so many. */
  List<Question> missedAt(int most) {
    List<Question> missed = new ArrayList<>();
    for (int i = 0; i < ranks.size(); i++) {
      if (ranks.get(i) == 0 || ranks.get(i) > most) {
        missed.add(questions.get(i));
      }
    }
    return missed;
  }

  private static int rank(HybridIndex index, List<ChunkSet> courses, Question question, Way way) {
    Optional<float[]> meaning =
        way == Way.WORDS
            ? Optional.empty()
            : Optional.of(MiniLm.get().embedQuestion(question.text()));
    String words = way == Way.MEANING ? "" : question.text();
    List<HybridIndex.Hit> hits = index.search(words, meaning, DEPTH);
    for (int rank = 1; rank <= hits.size(); rank++) {
      ChunkSet course = courses.get(hits.get(rank - 1).document());
      String heading = course.chunks().get(hits.get(rank - 1).chunk()).chunk().heading();
      if (course.document().equals(question.document()) && heading.endsWith(question.heading())) {
        return rank;
      }
    }
    return 0;
  }
}
