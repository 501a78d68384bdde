package edu.colloquy.domain.report;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.conversation.ConversationRepository;
import edu.colloquy.domain.conversation.Turn;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionRepository;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * Reads what was said and writes down what each student understood and where they got stuck.
 * Thread-safe.
 */
public final class Analyst {
  private static final List<String> SIGNS_OF_CONFUSION =
      List.of(
          "i don't understand",
          "i don't know",
          "i'm not sure",
          "not sure",
          "confused",
          "what do you mean",
          "i'm stuck",
          "i am stuck",
          "why is that",
          "how come",
          "i'm lost",
          "i am lost");

  private final ConversationRepository conversations;
  private final ReportRepository reports;
  private final SessionRepository sessions;
  private final RoomNotifier notifier;
  private final InstantSource clock;

  /** Over the stores it reads and writes. */
  public Analyst(
      ConversationRepository conversations,
      ReportRepository reports,
      SessionRepository sessions,
      RoomNotifier notifier,
      InstantSource clock) {
    this.conversations = conversations;
    this.reports = reports;
    this.sessions = sessions;
    this.notifier = notifier;
    this.clock = clock;
  }

  /** Judges one room from its stored turns, and stores the judgement. */
  public StudentProgress analyse(Session session, Room room) {
    List<Turn> turns = conversations.turns(room.id());
    List<Turn> spoken = turns.stream().filter(turn -> !turn.studentText().isBlank()).toList();
    List<String> said = spoken.stream().map(Turn::studentText).toList();
    long tutorWords =
        turns.stream().flatMap(turn -> turn.tutorText().stream()).mapToLong(Analyst::words).sum();
    int studentWords = (int) said.stream().mapToLong(Analyst::words).sum();
    StudentProgress progress =
        new StudentProgress(
            room.id(),
            room.studentId(),
            room.studentName(),
            (int) spoken.stream().filter(turn -> !turn.isOpen()).count(),
            studentWords,
            TopicsCovered.in(session, spoken),
            said.stream().filter(Analyst::showsConfusion).toList(),
            engagement(studentWords, tutorWords));
    reports.save(progress);
    return progress;
  }

  /** Writes the class's report from the students' progress, stores it and tells who watches. */
  public SessionReport report(Session session) {
    List<StudentProgress> students = reports.progress(session.id());
    double average =
        students.stream().mapToDouble(StudentProgress::engagementScore).average().orElse(0);
    SessionReport report =
        new SessionReport(
            session.id(),
            session.topic(),
            clock.instant(),
            summary(session, students),
            average,
            students);
    String url = reports.save(report);
    sessions.saveReport(session.id(), url);
    notifier.push(
        new Audience.Watchers(session.id()),
        new ServerMessage.SessionReportReady(session.id().toString(), url));
    return report;
  }

  private static String summary(Session session, List<StudentProgress> students) {
    long spoke = students.stream().filter(student -> student.turns() > 0).count();
    int turns = students.stream().mapToInt(StudentProgress::turns).sum();
    List<String> stuck =
        students.stream()
            .filter(student -> !student.confusionPoints().isEmpty())
            .map(StudentProgress::studentName)
            .toList();
    return "%d of %d students spoke with the tutor, in %d turns. %s"
        .formatted(
            spoke,
            session.roomCount(),
            turns,
            stuck.isEmpty()
                ? "Nobody said that they were stuck."
                : "Said that they were stuck: " + String.join(", ", stuck) + ".");
  }

  /** The student's share of all words: half or more counts as fully engaged. */
  private static double engagement(long studentWords, long tutorWords) {
    long all = studentWords + tutorWords;
    return all == 0 ? 0 : Math.min(1, 2.0 * studentWords / all);
  }

  private static boolean showsConfusion(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return SIGNS_OF_CONFUSION.stream().anyMatch(lower::contains);
  }

  private static long words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
