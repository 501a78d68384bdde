package edu.colloquy.testkit.memory;

import edu.colloquy.domain.course.ContextDocument;
import edu.colloquy.domain.course.ContextDocumentRepository;
import edu.colloquy.domain.course.DocumentId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of courses in memory. Thread-safe. */
public final class InMemoryDocuments implements ContextDocumentRepository {
  private final Map<DocumentId, ContextDocument> documents = new HashMap<>();

  @Override
  public synchronized Optional<ContextDocument> find(DocumentId id) {
    return Optional.ofNullable(documents.get(id));
  }

  @Override
  public synchronized List<ContextDocument> ofCourse(String courseId) {
    return documents.values().stream()
        .filter(document -> document.id().courseId().equals(courseId))
        .sorted(Comparator.comparing(document -> document.id().id()))
        .toList();
  }

  @Override
  public synchronized boolean save(ContextDocument document) {
    long stored = find(document.id()).map(ContextDocument::version).orElse(0L);
    if (stored != document.version()) {
      return false;
    }
    documents.put(document.id(), document.inVersion(stored + 1));
    return true;
  }

  @Override
  public synchronized void remove(DocumentId id) {
    documents.remove(id);
  }
}
