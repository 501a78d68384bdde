package edu.colloquy.domain.course;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.course.search.HybridIndex;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the courses that are asked for in memory, and looks every few seconds beside those who ask
 * whether their documents have changed. Thread-safe.
 */
public final class LoadedCourses implements CourseKnowledge {
  private static final Logger log = LoggerFactory.getLogger(LoadedCourses.class);
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final Duration FORGOTTEN = Duration.ofMinutes(30);

  private final CourseLoader loader;
  private final Embedder embedder;
  private final InstantSource clock;
  private final Executor loading;
  private final ConcurrentMap<String, LoadedCourse> courses = new ConcurrentHashMap<>();

  /**
   * @param embedder for questions; the same as for the documents
   * @param loading loads beside those who ask
   */
  public LoadedCourses(
      ContextDocumentRepository documents,
      CourseFiles files,
      Embedder embedder,
      InstantSource clock,
      Executor loading) {
    this.loader = new CourseLoader(documents, files, embedder);
    this.embedder = embedder;
    this.clock = clock;
    this.loading = loading;
  }

  @Override
  public List<Passage> passages(String courseId, String query, int limit) {
    HybridIndex index = course(courseId).index();
    if (index.size() == 0 || query.isBlank()) {
      return List.of();
    }
    return index.search(query, meaning(query), limit).stream()
        .map(HybridIndex.Hit::passage)
        .toList();
  }

  @Override
  public List<String> vocabulary(String courseId, int limit) {
    List<String> terms = course(courseId).vocabulary();
    return terms.subList(0, Math.min(limit, terms.size()));
  }

  @Override
  public void prepare(String courseId) {
    course(courseId);
  }

  private LoadedCourse course(String courseId) {
    Instant now = clock.instant();
    LoadedCourse course = courses.computeIfAbsent(courseId, _ -> new LoadedCourse());
    if (course.isDue(now, FRESH)) {
      courses.values().removeIf(other -> other != course && other.isForgotten(now, FORGOTTEN));
      loading.execute(() -> load(courseId, course));
    }
    return course;
  }

  private void load(String courseId, LoadedCourse course) {
    try {
      loader.refresh(courseId, course);
    } catch (RuntimeException e) {
      log.warn("The documents of course {} could not be loaded: {}", courseId, e.getMessage());
    }
  }

  /** Without a vector there are still the words. */
  private Optional<float[]> meaning(String query) {
    try {
      return Optional.of(embedder.embedQuestion(query));
    } catch (ServiceException e) {
      log.warn("A question is looked up by its words alone: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
