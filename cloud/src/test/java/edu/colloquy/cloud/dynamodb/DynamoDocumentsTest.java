package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.course.ContextDocumentRepository;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.ContextDocumentRepositoryContract;

class DynamoDocumentsTest extends ContextDocumentRepositoryContract {
  private final DynamoDocuments documents =
      new DynamoDocuments(LocalTable.create(new VirtualClock()));

  @Override
  protected ContextDocumentRepository documents() {
    return documents;
  }
}
