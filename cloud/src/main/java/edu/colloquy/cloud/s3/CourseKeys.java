package edu.colloquy.cloud.s3;

import edu.colloquy.domain.course.ContextDocument.ChunksKey;
import edu.colloquy.domain.course.DocumentId;
import java.util.Optional;

/** The keys of a course's objects. */
public final class CourseKeys {
  private static final String UPLOADS = "uploads";

  private CourseKeys() {}

  static String upload(DocumentId id) {
    return UPLOADS + "/" + id.courseId() + "/" + id.id();
  }

  /** The document whose file has this key; empty for any other object. */
  public static Optional<DocumentId> documentOf(String key) {
    String[] parts = key.split("/", -1);
    return parts.length == 3 && parts[0].equals(UPLOADS)
        ? Optional.of(new DocumentId(parts[1], parts[2]))
        : Optional.empty();
  }

  static String allChunks(DocumentId id) {
    return "chunks/" + id.courseId() + "/" + id.id() + "/";
  }

  static String chunks(DocumentId id, ChunksKey key) {
    return allChunks(id) + key.attempt() + "-" + key.content() + ".json";
  }
}
