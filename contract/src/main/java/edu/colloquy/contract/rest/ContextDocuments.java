package edu.colloquy.contract.rest;

import edu.colloquy.contract.Require;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Bodies of /api/context-documents: what the tutors of a professor may look things up in. */
public interface ContextDocuments {

  /**
   * POST /api/context-documents: a file is to be added, or replaced where one of its name is there.
   *
   * @param professorId whose course it belongs to
   * @param fileName with its ending, which tells its kind; tutors cite it
   * @param sizeBytes exactly how large it is
   */
  record NewDocument(String professorId, String fileName, Long sizeBytes) {
    private static final int LONGEST_NAME = 200;

    public NewDocument {
      Require.text("professor_id", professorId, 100);
      fileName = Require.text("file_name", fileName, LONGEST_NAME).strip();
      Require.check(
          fileName.chars().noneMatch(it -> it < ' ' || it == '/' || it == '\\'),
          "file_name",
          "must be a file's name without folders");
      Require.present("size_bytes", sizeBytes);
      Require.check(sizeBytes > 0, "size_bytes", "must be at least 1; an empty file says nothing");
    }
  }

  /**
   * The answer to it.
   *
   * @param uploadUrl takes the file by PUT, without any header of the API
   * @param expiresAt until when
   */
  record Upload(Document document, String uploadUrl, Instant expiresAt) {}

  /** GET /api/context-documents?professor_id=... */
  record Documents(List<Document> documents) {}

  /**
   * A document.
   *
   * @param status {@code PENDING}: awaited or being read; {@code READY}; {@code FAILED}
   * @param reason why it failed, and what to do
   * @param passages in how many pieces tutors know it
   * @param changedAt since when it is in this status
   */
  record Document(
      String id,
      String professorId,
      String fileName,
      String status,
      Optional<String> reason,
      int passages,
      long sizeBytes,
      Instant changedAt) {}
}
