package edu.colloquy.domain.report;

import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Optional;

/** Where progress and reports are kept. Thread-safe. */
public interface ReportRepository {

  /** Stores one student's progress; an earlier one of the same room is replaced. */
  void save(StudentProgress progress);

  /** The progress of a session's students, by room number. */
  List<StudentProgress> progress(SessionId session);

  /**
   * Stores a report; an earlier one of the same session is replaced.
   *
   * @return where it can be read
   */
  String save(SessionReport report);

  /** The report of a session. */
  Optional<SessionReport> report(SessionId session);
}
