package edu.colloquy.bench.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.course.search.ChunkSet;
import java.util.List;
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
