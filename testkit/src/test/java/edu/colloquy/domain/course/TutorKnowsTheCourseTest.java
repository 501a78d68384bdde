package edu.colloquy.domain.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TutorKnowsTheCourseTest {
  private static final Duration A_WHILE = Duration.ofSeconds(6);

  private final Library library = new Library();

  @Test
  void passagesNameTheirSource() {
    library.upload("waves.txt", "Waves carry energy.");
    assertThat(library.knowledge.passages("prof_1", "what do waves carry", 3))
        .containsExactly(new Passage("Waves carry energy.", "waves.txt"));
  }

  @Test
  void aCourseWithoutDocumentsKnowsNothing() {
    assertThat(library.knowledge.passages("prof_1", "what do waves carry", 3)).isEmpty();
    assertThat(library.knowledge.vocabulary("prof_1", 10)).isEmpty();
  }

  @Test
  void nobodyHearsOfAnotherProfessorsDocuments() {
    library.upload("waves.txt", "Waves carry energy.");
    assertThat(library.knowledge.passages("prof_2", "what do waves carry", 3)).isEmpty();
  }

  @Test
  void aNewDocumentIsKnownSecondsLaterAndARemovedOneNoMore() {
    library.knowledge.prepare("prof_1");
    DocumentId id = library.upload("waves.txt", "Waves carry energy.");
    library.clock.advance(A_WHILE);
    assertThat(library.knowledge.passages("prof_1", "waves", 3)).hasSize(1);
    library.manage.remove(id);
    library.clock.advance(A_WHILE);
    assertThat(library.knowledge.passages("prof_1", "waves", 3)).isEmpty();
  }

  @Test
  void twoFilesOfTheSameContentAreBothKnown() {
    library.upload("waves.txt", "Waves carry energy.");
    library.upload("copy.txt", "Waves carry energy.");
    assertThat(library.knowledge.passages("prof_1", "waves", 3))
        .extracting(Passage::source)
        .containsExactlyInAnyOrder("waves.txt", "copy.txt");
  }

  @Test
  void withoutTheEmbedderItIsFoundByItsWords() {
    library.upload("waves.txt", "Waves carry energy.");
    library.embedderIsDown = true;
    assertThat(library.knowledge.passages("prof_1", "waves", 3)).hasSize(1);
  }

  @Test
  void theVocabularyIsTheCoursesOwn() {
    library.upload("waves.txt", "Diffraction bends waves.\n" + "Diffraction is seen at slits.");
    assertThat(library.knowledge.vocabulary("prof_1", 1)).containsExactly("diffraction");
  }
}
