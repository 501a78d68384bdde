package edu.colloquy.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.conversation.Turn;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.testkit.VirtualClock;
import edu.colloquy.testkit.contracts.Samples;
import edu.colloquy.testkit.memory.InMemoryConversations;
import edu.colloquy.testkit.memory.InMemoryLeases;
import edu.colloquy.testkit.memory.InMemoryReports;
import edu.colloquy.testkit.memory.InMemorySessions;
import edu.colloquy.testkit.memory.RecordingNotifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfessorReadsReportTest {
  private final VirtualClock clock = new VirtualClock();
  private final InMemoryLeases leases = new InMemoryLeases(clock);
  private final InMemoryConversations conversations = new InMemoryConversations(leases);
  private final InMemoryReports reports = new InMemoryReports();
  private final InMemorySessions sessions = new InMemorySessions();
  private final RecordingNotifier notifier = new RecordingNotifier();
  private final Analyst analyst = new Analyst(conversations, reports, sessions, notifier, clock);
  private final Session session = Samples.session(3);
  private final List<Room> rooms = Samples.rooms(session);

  ProfessorReadsReportTest() {
    sessions.create(session, rooms);
  }

  @Test
  void whereAStudentGotStuckIsToldInTheirOwnWords() {
    said(1, 0, "", "Hello, how would you begin?");
    said(1, 1, "i would take a sine", "Why a sine?");
    said(1, 2, "Honestly I don’t know", "What repeats?");
    said(1, 3, "so it is the period", "Yes.");

    StudentProgress progress = analyst.analyse(session, rooms.getFirst());
    assertThat(progress.turns()).as("the greeting is no turn of the student").isEqualTo(3);
    assertThat(progress.wordsSaid()).isEqualTo(14);
    assertThat(progress.confusionPoints()).containsExactly("Honestly I don’t know");
    assertThat(progress.studentName()).isEqualTo("Student 1");
    assertThat(progress.engagementScore()).isCloseTo(1, within(0.001));
    assertThat(reports.progress(session.id())).containsExactly(progress);
  }

  @Test
  void whatCameUpIsTold() {
    said(1, 1, "every periodic thing", "Yes, every signal is a sum of sines.");
    assertThat(analyst.analyse(session, rooms.getFirst()).topicsCovered())
        .containsExactly("Every periodic signal is a sum of sines.");
    said(2, 1, "is this a fourier series?", "Yes.");
    assertThat(analyst.analyse(session, rooms.get(1)).topicsCovered())
        .containsExactly("Fourier series");
  }

  @Test
  void whatTheTutorAloneSpeaksOfDidNotComeUp() {
    said(1, 0, "", "Hello, this is about the Fourier series.");
    said(1, 1, "my dog is hungry", "Let us go on.");
    assertThat(analyst.analyse(session, rooms.getFirst()).topicsCovered()).isEmpty();
  }

  @Test
  void aTurnThatWasNotAnsweredIsNotCounted() {
    said(1, 1, "it is a sine", "Yes.");
    said(1, 2, "are you there", Optional.empty());
    StudentProgress progress = analyst.analyse(session, rooms.getFirst());
    assertThat(progress.turns()).isEqualTo(1);
    assertThat(progress.wordsSaid()).isEqualTo(7);
  }

  @Test
  void aStudentWithoutProgressIsOneOfTheClass() {
    said(1, 1, "it is a sine", "Yes.");
    analyst.analyse(session, rooms.getFirst());
    assertThat(analyst.report(session).summary()).startsWith("1 of 3 students");
  }

  @Test
  void whoHardlySpeaksIsLittleEngaged() {
    said(1, 0, "yes", "That is one two three four five six seven.");
    assertThat(analyst.analyse(session, rooms.getFirst()).engagementScore())
        .isCloseTo(0.2, within(0.001));
  }

  @Test
  void whatIsSaidOfTheMatterIsNoConfusion() {
    said(1, 0, "no energy is lost in it", "Go on.");
    said(1, 1, "the boundary is closed", "Go on.");
    assertThat(analyst.analyse(session, rooms.getFirst()).confusionPoints()).isEmpty();
  }

  @Test
  void aRoomWhereNobodySpokeIsInTheReport() {
    StudentProgress silent = analyst.analyse(session, rooms.get(1));
    assertThat(silent.turns()).isZero();
    assertThat(silent.engagementScore()).isZero();
    assertThat(silent.topicsCovered()).isEmpty();
  }

  @Test
  void theReportSumsTheClassUpAndIsAnnounced() {
    said(1, 0, "i am stuck here", "Where?");
    said(2, 0, "it is a sine", "Yes it is one.");
    rooms.forEach(room -> analyst.analyse(session, room));
    SessionReport report = analyst.report(session);

    assertThat(report.summary())
        .isEqualTo(
            "2 of 3 students spoke with the tutor, in 2 turns."
                + " Said that they were stuck: Student 1.");
    assertThat(report.students()).hasSize(3);
    assertThat(reports.report(session.id())).contains(report);
    String url = sessions.find(session.id()).flatMap(Session::reportUrl).orElseThrow();
    assertThat(notifier.messages(ServerMessage.SessionReportReady.class))
        .containsExactly(new ServerMessage.SessionReportReady(session.id().toString(), url));
  }

  @Test
  void writtenTwiceItIsTheSameReport() {
    said(1, 0, "it is a sine", "Yes.");
    analyst.analyse(session, rooms.getFirst());
    analyst.analyse(session, rooms.getFirst());
    assertThat(analyst.report(session)).isEqualTo(analyst.report(session));
    assertThat(reports.progress(session.id())).hasSize(1);
  }

  @Test
  void aSessionWhereNobodyCameHasAReportToo() {
    SessionReport report = analyst.report(session);
    assertThat(report.averageEngagement()).isZero();
    assertThat(report.summary()).contains("Nobody said that they were stuck.");
  }

  private void said(int room, int number, String student, String tutor) {
    said(room, number, student, Optional.of(tutor));
  }

  private void said(int room, int number, String student, Optional<String> tutor) {
    RoomId id = new RoomId(session.id(), room);
    Lease lease =
        leases
            .acquire(Samples.wanted(id, Duty.STREAM, "worker-1"), Duration.ofMinutes(1))
            .orElseThrow();
    conversations.save(
        new Turn(
            id,
            number,
            student,
            1,
            0,
            clock.instant(),
            tutor,
            false,
            Map.of(),
            List.of(),
            "tutor-1",
            Optional.empty()),
        List.of(),
        lease);
  }
}
