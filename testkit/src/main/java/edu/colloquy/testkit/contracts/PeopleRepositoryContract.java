package edu.colloquy.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.people.Registration;
import edu.colloquy.domain.people.Student;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link PeopleRepository} must do. */
public abstract class PeopleRepositoryContract {
  private static final Student ADA = new Student("stu_a", "Ada", "Ada@Example.edu");
  private static final Student BEN = new Student("stu_b", "Ben", "ben@example.edu");

  /** The repository under test, empty. */
  protected abstract PeopleRepository people();

  private static Professor professor(String id, String name) {
    return new Professor(
        id,
        name,
        id + "@example.edu",
        Optional.of("zoom-" + id),
        Optional.empty(),
        Optional.empty(),
        Optional.of("Asks back."));
  }

  @Test
  void keepsProfessorsByName() {
    people().save(professor("p1", "Noether"));
    people().save(professor("p2", "Gauss"));
    people().save(professor("p1", "Emmy Noether"));
    assertThat(people().professors())
        .containsExactly(professor("p1", "Emmy Noether"), professor("p2", "Gauss"));
    assertThat(people().professor("p2")).contains(professor("p2", "Gauss"));
    assertThat(people().professor("p3")).isEmpty();
  }

  @Test
  void keepsStudentsByName() {
    people().saveIfAbsent(BEN);
    people().saveIfAbsent(ADA);
    assertThat(people().students()).containsExactly(ADA, BEN);
    assertThat(people().student("stu_b")).contains(BEN);
    assertThat(people().student("stu_x")).isEmpty();
  }

  @Test
  void knowsAStudentByTheirAddressInAnyCase() {
    people().saveIfAbsent(ADA);
    assertThat(people().studentByEmail("ADA@EXAMPLE.EDU")).contains(ADA);
    assertThat(people().saveIfAbsent(new Student("stu_z", "A. L.", "ada@example.EDU")))
        .isEqualTo(ADA);
    assertThat(people().students()).containsExactly(ADA);
    assertThat(people().studentByEmail("nobody@example.edu")).isEmpty();
  }

  @Test
  void refusesToGiveAStudentsIdToAnother() {
    people().saveIfAbsent(ADA);
    Student other = new Student(ADA.id(), "Cyd", "cyd@example.edu");
    assertThatThrownBy(() -> people().saveIfAbsent(other))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(people().studentByEmail("cyd@example.edu")).isEmpty();
  }

  @Test
  void knowsWhoIsThereByTheirLatestConnection() {
    people().register(new Registration(BEN, "c1", Samples.NOON));
    people().register(new Registration(ADA, "c2", Samples.NOON));
    people().register(new Registration(BEN, "c3", Samples.NOON));
    people().unregister("c1");
    people().unregister("unknown");
    assertThat(people().registrations())
        .containsExactly(
            new Registration(ADA, "c2", Samples.NOON), new Registration(BEN, "c3", Samples.NOON));
    people().unregister("c2");
    assertThat(people().registrations()).extracting(Registration::student).containsExactly(BEN);
  }
}
