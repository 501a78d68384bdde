package edu.colloquy.testkit.memory;

import edu.colloquy.domain.report.ReportRepository;
import edu.colloquy.domain.report.SessionReport;
import edu.colloquy.domain.report.StudentProgress;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Progress and reports in memory. Thread-safe. */
public final class InMemoryReports implements ReportRepository {
  private final Map<RoomId, StudentProgress> progress = new ConcurrentHashMap<>();
  private final Map<SessionId, SessionReport> reports = new ConcurrentHashMap<>();

  @Override
  public void save(StudentProgress student) {
    progress.put(student.room(), student);
  }

  @Override
  public List<StudentProgress> progress(SessionId session) {
    return progress.values().stream()
        .filter(student -> student.room().session().equals(session))
        .sorted(Comparator.comparingInt(student -> student.room().number()))
        .toList();
  }

  @Override
  public String save(SessionReport report) {
    reports.put(report.session(), report);
    return "memory:reports/" + report.session();
  }

  @Override
  public Optional<SessionReport> report(SessionId session) {
    return Optional.ofNullable(reports.get(session));
  }
}
