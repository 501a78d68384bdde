package edu.colloquy.bench.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.course.search.ChunkSet;
import edu.colloquy.domain.course.search.HybridIndex;
import edu.colloquy.integrations.course.embedding.MiniLm;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudentsFindTheirPassagesTest {
  private final List<ChunkSet> courses = Courses.read();

  @Test
  void nineOfTenQuestionsFindTheirPassageAmongFive() {
    assertThat(courses).allSatisfy(it -> assertThat(it.chunks()).hasSizeGreaterThanOrEqualTo(40));
    assertThat(Courses.questions()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(Recall.of(courses, Recall.Way.BOTH).at(5)).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void smallTalkFindsNothing() {
    HybridIndex index = new HybridIndex(courses);
    for (String said : List.of("hello", "okay", "um, I don't know", "hmm, let me think")) {
      assertThat(index.search(said, Optional.of(MiniLm.get().embedQuestion(said)), 5))
          .as(said)
          .isEmpty();
    }
  }

  @Test
  void everyQuestionNamesAPassageThatIsThere() {
    assertThat(Courses.questions())
        .allSatisfy(
            question ->
                assertThat(courses)
                    .filteredOn(course -> course.document().equals(question.document()))
                    .flatExtracting(ChunkSet::chunks)
                    .anySatisfy(
                        it ->
                            assertThat(it)
                                .extracting("chunk.heading")
                                .asString()
                                .endsWith(question.heading())));
  }
}
