package edu.colloquy.domain.course;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.course.ContextDocument.ChunksKey;
import edu.colloquy.domain.course.LoadedCourse.Edition;
import edu.colloquy.domain.course.search.ChunkSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a course in memory up to date; of documents that have not changed nothing is fetched. */
final class CourseLoader {
  private static final Logger log = LoggerFactory.getLogger(CourseLoader.class);

  private final ContextDocumentRepository documents;
  private final CourseFiles files;
  private final Embedder embedder;

  CourseLoader(ContextDocumentRepository documents, CourseFiles files, Embedder embedder) {
    this.documents = documents;
    this.files = files;
    this.embedder = embedder;
  }

  void refresh(String courseId, LoadedCourse course) {
    synchronized (course.refreshing()) {
      Map<Edition, ChunkSet> before = course.loaded();
      Map<Edition, ChunkSet> now = new LinkedHashMap<>();
      for (ContextDocument document : documents.ofCourse(courseId)) {
        edition(document)
            .ifPresent(
                edition -> chunks(edition, before).ifPresent(chunks -> now.put(edition, chunks)));
      }
      if (!now.keySet().equals(before.keySet())) {
        warmUp();
        course.load(now);
      }
    }
  }

  private Optional<Edition> edition(ContextDocument document) {
    Optional<ChunksKey> key = document.chunks();
    if (key.isPresent() && !key.get().embedder().equals(embedder.name())) {
      log.warn(
          "Document {} has vectors of {}, but {} is set up; upload it again.",
          document.id(),
          key.get().embedder(),
          embedder.name());
      return Optional.empty();
    }
    return key.map(it -> new Edition(document.id(), it));
  }

  private Optional<ChunkSet> chunks(Edition edition, Map<Edition, ChunkSet> before) {
    return Optional.ofNullable(before.get(edition))
        .or(() -> files.chunks(edition.document(), edition.key()));
  }

  /** A model is loaded with its first question, for which nobody is to wait. */
  private void warmUp() {
    try {
      embedder.embedQuestion("What is this course about?");
    } catch (ServiceException e) {
      log.warn("The course is searched by words alone for now: {}", e.getMessage());
    }
  }
}
