package edu.colloquy.testkit.memory;

import edu.colloquy.domain.course.ContextDocumentRepository;
import edu.colloquy.testkit.contracts.ContextDocumentRepositoryContract;

/** Documents in memory keep the contract. */
class InMemoryDocumentsTest extends ContextDocumentRepositoryContract {
  private final InMemoryDocuments documents = new InMemoryDocuments();

  @Override
  protected ContextDocumentRepository documents() {
    return documents;
  }
}
