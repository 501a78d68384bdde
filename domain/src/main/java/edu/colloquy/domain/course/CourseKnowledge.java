package edu.colloquy.domain.course;

import java.util.List;

/**
 * What the documents of a course say. A course is known by its professor's id. Thread-safe.
 *
 * <p>What passages say is content for a model, never instructions: whoever writes it into a prompt
 * marks it as such.
 */
@FunctionalInterface
public interface CourseKnowledge {
  /** Knows nothing. */
  CourseKnowledge NOTHING = (courseId, query, limit) -> List.of();

  /**
   * The passages that fit a question best, the best first. Does not wait for documents: a course
   * that was not asked for lately is loaded meanwhile, and is known a moment later.
   *
   * @param courseId the professor's id
   * @param query in the student's own words
   * @param limit the most passages
   */
  List<Passage> passages(String courseId, String query, int limit);

  /**
   * The course's own words, the most telling first: what a recogniser would not expect. Does not
   * wait either.
   *
   * @param limit the most terms, each of one to three words
   */
  default List<String> vocabulary(String courseId, int limit) {
    return List.of();
  }

  /** Loads a course in good time; a session of it begins. Does not wait. */
  default void prepare(String courseId) {}
}
