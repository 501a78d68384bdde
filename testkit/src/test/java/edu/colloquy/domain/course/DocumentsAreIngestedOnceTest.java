package edu.colloquy.domain.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.course.ContextDocument.State;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DocumentsAreIngestedOnceTest {
  private final Library library = new Library();

  @Test
  void aFileIsAwaitedThenReady() {
    DocumentId id = library.offerAndPut("waves.txt", "Waves carry energy.");
    assertThat(library.document(id).state()).isEqualTo(State.PENDING);
    library.ingest.ingest(id);
    assertThat(library.document(id).state()).isEqualTo(State.READY);
    assertThat(library.document(id).chunkCount()).isEqualTo(1);
    assertThat(library.manage.list("prof_1")).hasSize(1);
  }

  @Test
  void anEventThatComesTwiceIsReadOnce() {
    DocumentId id = library.upload("waves.txt", "Waves carry energy.");
    library.ingest.ingest(id);
    assertThat(library.readings).hasValue(1);
  }

  @Test
  void theSameContentSentAgainIsNotReadAgain() {
    library.upload("waves.txt", "Waves carry energy.");
    DocumentId id = library.upload("waves.txt", "Waves carry energy.");
    assertThat(library.readings).hasValue(1);
    assertThat(library.document(id).state()).isEqualTo(State.READY);
  }

  @Test
  void newContentReplacesTheOld() {
    library.upload("waves.txt", "Waves carry energy.");
    DocumentId id = library.offerAndPut("waves.txt", "Waves carry momentum.");
    assertThat(library.document(id).state()).as("until it is read").isEqualTo(State.READY);
    library.ingest.ingest(id);
    assertThat(library.readings).hasValue(2);
    assertThat(library.files.chunkSets()).isEqualTo(1);
  }

  @RepeatedTest(10)
  void twoEventsAtTheSameTimeLeaveOneSetOfChunks() {
    DocumentId id = library.offerAndPut("waves.txt", "Waves carry energy.");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> library.ingest.ingest(id));
      threads.submit(() -> library.ingest.ingest(id));
    }
    assertThat(library.document(id).state()).isEqualTo(State.READY);
    assertThat(library.files.chunkSets()).isEqualTo(1);
    var key = library.document(id).chunks().orElseThrow();
    assertThat(library.files.chunks(id, key)).isPresent();
  }

  @Test
  void contentThatComesWhileTheOldIsReadWins() {
    DocumentId id = library.offerAndPut("waves.txt", "Waves carry energy.");
    library.whileReading =
        () -> {
          library.whileReading = () -> {};
          library.upload("waves.txt", "Newer words.");
        };
    library.ingest.ingest(id);
    assertThat(library.document(id).contentHash())
        .contains(DocumentId.hashOf("Newer words.".getBytes()));
    assertThat(library.files.chunkSets()).isEqualTo(1);
  }

  @Test
  void whatIsRemovedWhileItIsReadStaysRemoved() {
    DocumentId id = library.offerAndPut("waves.txt", "Waves carry energy.");
    library.whileReading = () -> library.manage.remove(id);
    library.ingest.ingest(id);
    assertThat(library.documents.find(id)).isEmpty();
    assertThat(library.files.chunkSets()).isZero();
  }

  @Test
  void removingLeavesNothing() {
    DocumentId id = library.upload("waves.txt", "Waves carry energy.");
    library.manage.remove(id);
    library.ingest.ingest(id); // the event of the file's removal
    assertThat(library.documents.find(id)).isEmpty();
    assertThat(library.files.chunkSets()).isZero();
  }

  @Test
  void aFileRemovedBehindOurBackIsForgotten() {
    DocumentId id = library.upload("waves.txt", "Waves carry energy.");
    library.files.removeUpload(id);
    library.ingest.ingest(id);
    assertThat(library.documents.find(id)).isEmpty();
  }

  @Test
  void anUnreadableFileFailsWithItsCureAndIsNotTriedAgain() {
    DocumentId id = library.upload("waves.txt", "garbage");
    library.ingest.ingest(id);
    assertThat(library.document(id).state()).isEqualTo(State.FAILED);
    assertThat(library.document(id).reason()).contains("This is garbage. Upload something else.");
    assertThat(library.readings).hasValue(1);
  }

  @Test
  void aFailedFileIsReadOnceItIsMended() {
    library.upload("waves.txt", "garbage");
    DocumentId id = library.upload("waves.txt", "Waves carry energy.");
    assertThat(library.document(id).state()).isEqualTo(State.READY);
    assertThat(library.document(id).reason()).isEmpty();
  }

  @Test
  void aFileWithoutTextFailsAndNamesTextRecognition() {
    DocumentId id = library.upload("scan.txt", " ");
    assertThat(library.document(id).reason()).hasValueSatisfying(it -> it.contains("OCR"));
    assertThat(library.document(id).state()).isEqualTo(State.FAILED);
  }

  @Test
  void anEmbedderThatIsDownIsTriedAgain() {
    library.embedderIsDown = true;
    DocumentId id = library.offerAndPut("waves.txt", "Waves carry energy.");
    assertThatThrownBy(() -> library.ingest.ingest(id)).isInstanceOf(ServiceException.class);
    assertThat(library.document(id).state()).isEqualTo(State.FAILED);
    library.embedderIsDown = false;
    library.ingest.ingest(id);
    assertThat(library.document(id).state()).isEqualTo(State.READY);
  }

  @Test
  void kindsAndSizesThatAreNotReadAreRefusedBeforeTheUpload() {
    assertThatThrownBy(() -> library.manage.offer("prof_1", "film.mp4", 10))
        .isInstanceOfSatisfying(
            ContractException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNPROCESSABLE))
        .hasMessageContaining("PDF");
    assertThatThrownBy(() -> library.manage.offer("prof_1", "a.pdf", 1L << 30))
        .isInstanceOfSatisfying(
            ContractException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_LARGE))
        .hasMessageContaining("50 MiB");
  }
}
