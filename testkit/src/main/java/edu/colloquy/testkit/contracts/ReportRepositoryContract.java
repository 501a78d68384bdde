package edu.colloquy.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.domain.report.ReportRepository;
import edu.colloquy.domain.report.SessionReport;
import edu.colloquy.domain.report.StudentProgress;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ReportRepository} must do. */
public abstract class ReportRepositoryContract {
  private final SessionId session = SessionId.next();

  /** The repository under test. */
  protected abstract ReportRepository reports();

  private StudentProgress progress(int room, double engagement) {
    return new StudentProgress(
        new RoomId(session, room),
        "stu_" + room,
        "Student " + room,
        7,
        120,
        List.of("odd functions"),
        List.of("but why is the mean zero"),
        engagement);
  }

  private SessionReport report(String summary) {
    return new SessionReport(
        session, "Fourier series", Samples.NOON, summary, 0.5, List.of(progress(1, 0.5)));
  }

  @Test
  void keepsProgressByRoom() {
    reports().save(progress(10, 0.25));
    reports().save(progress(2, 0));
    reports().save(progress(2, 1));
    assertThat(reports().progress(session)).containsExactly(progress(2, 1), progress(10, 0.25));
    assertThat(reports().progress(SessionId.next())).isEmpty();
  }

  @Test
  void keepsTheLatestReport() {
    assertThat(reports().report(session)).isEmpty();
    String where = reports().save(report("Most got it."));
    assertThat(reports().save(report("All got it."))).isEqualTo(where).contains(session.value());
    assertThat(reports().report(session)).contains(report("All got it."));
  }
}
