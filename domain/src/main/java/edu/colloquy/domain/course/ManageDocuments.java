package edu.colloquy.domain.course;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** A professor's hand on the documents of a course: add, replace, look, remove. Thread-safe. */
public final class ManageDocuments {
  /** How long a link to upload is good. */
  private static final Duration LINK_VALIDITY = Duration.ofMinutes(15);

  /** Where to put a file, until when. */
  public record Offer(ContextDocument document, URI uploadUrl, Instant expiresAt) {}

  private final ContextDocumentRepository documents;
  private final CourseFiles files;
  private final InstantSource clock;

  /** Over the stores. */
  public ManageDocuments(
      ContextDocumentRepository documents, CourseFiles files, InstantSource clock) {
    this.documents = documents;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Takes a file on: what is put to the link will be read. A file of the same name is replaced, and
   * known in its old form until the new one has been read.
   *
   * @param bytes exactly how large the file is
   * @throws ContractException when it is of a kind or size that is not read
   */
  public Offer offer(String courseId, String name, long bytes) {
    check(name, bytes);
    DocumentId id = DocumentId.of(courseId, name);
    Instant now = clock.instant();
    ContextDocument offered =
        documents
            .find(id)
            .map(known -> known.offeredAgain(now))
            .orElseGet(() -> ContextDocument.offered(id, name, bytes, now));
    // If somebody was quicker, the document is there, which is all that is wanted.
    documents.save(offered);
    return new Offer(offered, files.uploadLink(id, bytes, LINK_VALIDITY), now.plus(LINK_VALIDITY));
  }

  /** A course's documents. */
  public List<ContextDocument> list(String courseId) {
    return documents.ofCourse(courseId);
  }

  /**
   * Removes a document: no tutor knows it a few seconds later. What was made of it is removed when
   * its file has gone.
   */
  public void remove(DocumentId id) {
    documents.remove(id);
    files.removeUpload(id);
  }

  private static void check(String name, long bytes) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!DocumentLimits.ENDINGS.contains(ending)) {
      throw new ContractException(
          ErrorCode.UNPROCESSABLE,
          "file_name",
          "Files ending in ." + ending + " are not read. Save it as PDF, PPTX, Markdown or text.");
    }
    if (bytes > DocumentLimits.MOST_BYTES) {
      throw new ContractException(
          ErrorCode.TOO_LARGE,
          "size_bytes",
          "A file has at most "
              + (DocumentLimits.MOST_BYTES >> 20)
              + " MiB. Split it, or save it with smaller pictures.");
    }
  }
}
