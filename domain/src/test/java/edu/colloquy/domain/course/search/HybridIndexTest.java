package edu.colloquy.domain.course.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import edu.colloquy.domain.course.text.Chunk;
import edu.colloquy.domain.course.text.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HybridIndexTest {
  private static final float[] ENERGY = {1, 0, 0};
  private static final float[] MOTION = {0, 1, 0};
  private static final float[] OTHER = {0, 0, 1};

  private final HybridIndex index =
      new HybridIndex(
          List.of(
              document(
                  "physics.md",
                  chunk("A falling stone speeds up by gravity.", MOTION),
                  chunk("Energy is never lost, only changed.", ENERGY),
                  chunk("A spring stores energy when compressed.", ENERGY)),
              document("cells.md", chunk("A mitochondrion makes ATP in the cell.", OTHER))));

  @Test
  void wordsAreFoundInAnyOfTheirForms() {
    assertThat(found("compressing springs", Optional.empty())).first().isEqualTo("physics.md#2");
    assertThat(found("stones FALL", Optional.empty())).first().isEqualTo("physics.md#0");
  }

  @Test
  void aRareWordFindsItsPlaceAlone() {
    assertThat(found("what does ATP do", Optional.of(MOTION))).contains("cells.md#0");
  }

  @Test
  void whatMeansTheSameIsFoundWithoutAWordInCommon() {
    assertThat(found("acceleration downwards", Optional.of(MOTION)))
        .containsExactly("physics.md#0");
  }

  @Test
  void whatBothFindComesFirst() {
    assertThat(found("the spring", Optional.of(ENERGY)))
        .containsExactly("physics.md#2", "physics.md#1");
  }

  @Test
  void nothingThatFitsFindsNothing() {
    assertThat(found("is it so?", Optional.empty())).isEmpty();
    assertThat(new HybridIndex(List.of()).search("energy", Optional.of(ENERGY), 5)).isEmpty();
  }

  @Test
  void aWordInCommonIsChanceWhereTheMeaningIsFarFromAll() {
    float[] elsewhere = {-1, -1, -1};
    assertThat(found("my energy is gone", Optional.of(elsewhere))).isEmpty();
    assertThat(found("my energy is gone", Optional.empty())).isNotEmpty();
  }

  @Test
  void noMoreAreGivenThanAskedFor() {
    assertThat(index.search("energy", Optional.of(ENERGY), 1)).hasSize(1);
  }

  @Test
  void vectorsOfDifferentModelsAreNotMixed() {
    ChunkSet other = new ChunkSet("x.md", "another-model", List.of());
    assertThatThrownBy(() -> new HybridIndex(List.of(document("a.md"), other)))
        .hasMessageContaining("upload");
    assertThatThrownBy(() -> index.search("energy", Optional.of(new float[] {1}), 1))
        .hasMessageContaining("dimensions");
  }

  @Test
  void theCoursesOwnWordsComeFirstInItsVocabulary() {
    HybridIndex course =
        new HybridIndex(
            List.of(
                document(
                    "m.md",
                    new IndexedChunk(
                        new Chunk("Kinetic energy", "Kinetic energy grows.", Place.NONE),
                        CompactVector.of(ENERGY)),
                    chunk("The kinetic energy of a car. The car stops there.", ENERGY),
                    chunk("Some friction there.", ENERGY))));
    assertThat(course.vocabulary(2)).contains("kinetic energy");
    assertThat(course.vocabulary(100)).doesNotContain("there", "some", "friction");
  }

  @Test
  void compactVectorsKeepTheirAngles() {
    CompactVector a = CompactVector.of(new float[] {0.3f, -0.4f, 0.1f});
    CompactVector b = CompactVector.of(new float[] {0.6f, -0.8f, 0.2f});
    assertThat(a.cosine(b)).isCloseTo(1, offset(0.001f));
    assertThat(a.cosine(CompactVector.of(new float[3]))).isZero();
  }

  private List<String> found(String question, Optional<float[]> meaning) {
    return index.search(question, meaning, 5).stream()
        .map(hit -> hit.passage().source() + "#" + hit.chunk())
        .toList();
  }

  private static ChunkSet document(String name, IndexedChunk... chunks) {
    return new ChunkSet(name, "a-model", List.of(chunks));
  }

  private static IndexedChunk chunk(String text, float[] vector) {
    return new IndexedChunk(new Chunk("", text, Place.NONE), CompactVector.of(vector));
  }
}
