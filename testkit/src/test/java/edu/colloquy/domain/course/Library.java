package edu.colloquy.domain.course;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.course.text.Block;
import edu.colloquy.domain.course.text.Place;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.memory.InMemoryCourseFiles;
import edu.colloquy.testkit.memory.InMemoryDocuments;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Courses in memory, whose documents are lines of text; vectors tell how long a text is. */
final class Library implements DocumentReader, Embedder {
  final VirtualClock clock = new VirtualClock();
  final InMemoryDocuments documents = new InMemoryDocuments();
  final InMemoryCourseFiles files = new InMemoryCourseFiles();
  final ManageDocuments manage = new ManageDocuments(documents, files, clock);
  final IngestDocument ingest = new IngestDocument(documents, files, this, this, clock);
  final LoadedCourses knowledge = new LoadedCourses(documents, files, this, clock, Runnable::run);
  final AtomicInteger readings = new AtomicInteger();
  volatile boolean embedderIsDown;
  volatile Runnable whileReading = () -> {};

  /** A professor uploads a file, and the event comes. */
  DocumentId upload(String name, String content) {
    DocumentId id = offerAndPut(name, content);
    ingest.ingest(id);
    return id;
  }

  DocumentId offerAndPut(String name, String content) {
    DocumentId id = manage.offer("prof_1", name, content.length()).document().id();
    files.put(id, content.getBytes(StandardCharsets.UTF_8));
    return id;
  }

  ContextDocument document(DocumentId id) {
    return documents.find(id).orElseThrow();
  }

  @Override
  public List<Block> read(String name, byte[] content) {
    readings.incrementAndGet();
    whileReading.run();
    String text = new String(content, StandardCharsets.UTF_8);
    if (text.startsWith("garbage")) {
      throw new UnreadableDocumentException("This is garbage. Upload something else.");
    }
    return text.lines().<Block>map(line -> new Block.Prose(line, Place.NONE)).toList();
  }

  @Override
  public String name() {
    return "by-length";
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    if (embedderIsDown) {
      throw ServiceException.passing("The embedder", "cannot be reached", null);
    }
    return texts.stream().map(text -> new float[] {1, text.length()}).toList();
  }
}
