package edu.colloquy.functions.restapi;

import edu.colloquy.cloud.edge.HttpAnswer;
import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.rest.ContextDocuments;
import edu.colloquy.domain.course.ContextDocument;
import edu.colloquy.domain.course.DocumentId;
import edu.colloquy.domain.course.ManageDocuments;
import edu.colloquy.domain.people.PeopleRepository;

/** /api/context-documents. */
final class DocumentRoutes {
  private static final String PROFESSOR = "professor_id";

  private final ManageDocuments documents;
  private final PeopleRepository people;

  DocumentRoutes(ManageDocuments documents, PeopleRepository people) {
    this.documents = documents;
    this.people = people;
  }

  Object add(HttpRequest request) {
    var wish = request.body(ContextDocuments.NewDocument.class);
    require(wish.professorId());
    var offer = documents.offer(wish.professorId(), wish.fileName(), wish.sizeBytes());
    return HttpAnswer.json(
        201,
        new ContextDocuments.Upload(
            view(offer.document()), offer.uploadUrl().toString(), offer.expiresAt()));
  }

  Object list(HttpRequest request) {
    return new ContextDocuments.Documents(
        documents.list(require(professor(request))).stream().map(DocumentRoutes::view).toList());
  }

  Object remove(HttpRequest request) {
    documents.remove(new DocumentId(require(professor(request)), request.path("id")));
    return HttpAnswer.empty(204);
  }

  private static String professor(HttpRequest request) {
    return request
        .query(PROFESSOR)
        .orElseThrow(
            () ->
                new ContractException(
                    ErrorCode.MISSING_FIELD, PROFESSOR, "?professor_id=... is missing"));
  }

  private String require(String professorId) {
    if (people.professor(professorId).isEmpty()) {
      throw new ContractException(
          ErrorCode.NOT_FOUND, PROFESSOR, "There is no professor " + professorId + ".");
    }
    return professorId;
  }

  private static ContextDocuments.Document view(ContextDocument document) {
    return new ContextDocuments.Document(
        document.id().id(),
        document.id().courseId(),
        document.name(),
        document.state().name(),
        document.reason(),
        document.chunkCount(),
        document.bytes(),
        document.changedAt());
  }
}
