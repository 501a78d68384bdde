package edu.colloquy.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.tutor.LectureContext;
import edu.colloquy.domain.tutor.LectureContextRepository;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link LectureContextRepository} must do. */
public abstract class LectureContextRepositoryContract {

  /** The repository under test, empty. */
  protected abstract LectureContextRepository contexts();

  @Test
  void keepsTheLatest() {
    assertThat(contexts().current()).isEmpty();
    contexts().save(new LectureContext("Limits", List.of("epsilon", "delta"), "", Samples.NOON));
    LectureContext latest = new LectureContext("Series", List.of(), "Read ch. 4", Samples.NOON);
    contexts().save(latest);
    assertThat(contexts().current()).contains(latest);
  }
}
