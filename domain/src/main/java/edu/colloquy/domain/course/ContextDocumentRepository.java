package edu.colloquy.domain.course;

import java.util.List;
import java.util.Optional;

/** Where it is kept which documents a course has. Thread-safe. */
public interface ContextDocumentRepository {

  /** A document. */
  Optional<ContextDocument> find(DocumentId id);

  /** A course's documents, by id. */
  List<ContextDocument> ofCourse(String courseId);

  /**
   * Stores a document if what is stored still has its version (0: nothing is stored); what is
   * stored then has the next one.
   *
   * @return whether it was stored
   */
  boolean save(ContextDocument document);

  /** Forgets a document; one that is not there is forgotten already. */
  void remove(DocumentId id);
}
