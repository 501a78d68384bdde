package edu.colloquy.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.course.ContextDocument;
import edu.colloquy.domain.course.ContextDocument.ChunksKey;
import edu.colloquy.domain.course.ContextDocument.State;
import edu.colloquy.domain.course.ContextDocumentRepository;
import edu.colloquy.domain.course.DocumentId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ContextDocumentRepository} must do. */
public abstract class ContextDocumentRepositoryContract {

  /** The repository under test, empty. */
  protected abstract ContextDocumentRepository documents();

  @Test
  void keepsDocumentsByCourse() {
    ContextDocument mechanics = document("prof_1", "mechanics.pdf", 0);
    ContextDocument waves = document("prof_1", "waves.md", 0);
    documents().save(mechanics);
    documents().save(waves);
    documents().save(document("prof_2", "mechanics.pdf", 0));
    assertThat(documents().find(mechanics.id())).contains(mechanics.inVersion(1));
    assertThat(documents().ofCourse("prof_1"))
        .containsExactlyInAnyOrder(mechanics.inVersion(1), waves.inVersion(1));
    assertThat(documents().ofCourse("prof_3")).isEmpty();
  }

  @Test
  void takesNoChangeOfAnOlderVersion() {
    ContextDocument first = document("prof_1", "mechanics.pdf", 0);
    assertThat(documents().save(first)).isTrue();
    assertThat(documents().save(first)).isFalse();
    assertThat(documents().save(first.inVersion(1))).isTrue();
    assertThat(documents().find(first.id()).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void takesNoChangeOfWhatWasRemoved() {
    ContextDocument first = document("prof_1", "mechanics.pdf", 0);
    documents().save(first);
    documents().remove(first.id());
    documents().remove(first.id());
    assertThat(documents().find(first.id())).isEmpty();
    assertThat(documents().save(first.inVersion(1))).isFalse();
    assertThat(documents().ofCourse("prof_1")).isEmpty();
  }

  private static ContextDocument document(String course, String name, long version) {
    return new ContextDocument(
        DocumentId.of(course, name),
        name,
        State.READY,
        Optional.empty(),
        Optional.of("c0ffee"),
        Optional.of(new ChunksKey("c0ffee", "a-model", 3)),
        12,
        4_096,
        version,
        Samples.NOON,
        Samples.NOON);
  }
}
