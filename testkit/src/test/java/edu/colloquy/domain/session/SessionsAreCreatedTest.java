package edu.colloquy.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.ws.ClientMessage;
import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.people.Registration;
import edu.colloquy.domain.process.SmallUniversity;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.tutor.LectureContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionsAreCreatedTest {
  private final SmallUniversity university = new SmallUniversity();

  @Test
  void withARoomForEachStudentAndSetGoing() {
    Session session = university.creating();

    assertThat(session.status()).isEqualTo(SessionStatus.CREATING);
    assertThat(session.duration()).isEqualTo(Duration.ofMinutes(30));
    assertThat(university.sessions.find(session.id())).contains(session);
    assertThat(university.sessions.ofSession(session.id()))
        .extracting(Room::studentId)
        .containsExactly("stu_ada", "stu_bob");
    assertThat(university.sessions.ofSession(session.id()))
        .extracting(Room::status)
        .containsOnly(RoomStatus.PENDING);
    assertThat(university.process.started()).containsExactly(session);
  }

  @Test
  void theCloneKnowsTheLectureOfThatMoment() {
    university.lectures.save(
        new LectureContext(
            "Sines", List.of("periodic", "even"), "see page 3", university.clock.instant()));
    assertThat(university.creating().lecture()).contains("Sines\nperiodic\neven\nsee page 3");
  }

  @Test
  void theSameRequestTwiceIsOneSession() {
    var wish = SmallUniversity.wish("stu_ada");
    Session first = university.createSession.create(wish, "connection-1", Optional.of("r1"));
    university.clock.advance(Duration.ofMinutes(1));
    Session second = university.createSession.create(wish, "connection-2", Optional.of("r1"));
    Session other = university.createSession.create(wish, "connection-1", Optional.of("r2"));

    assertThat(second).isEqualTo(first);
    assertThat(other.id()).isNotEqualTo(first.id());
    assertThat(university.sessions.ofProfessor("prof_1", 10)).hasSize(2);
    assertThat(university.sessions.ofSession(first.id())).hasSize(1);
  }

  @Test
  void anotherWishUnderTheSameRequestIdIsAnotherSession() {
    assertThat(requested(SmallUniversity.wish("stu_ada")))
        .isNotEqualTo(requested(SmallUniversity.wish("stu_ada", "stu_bob")));
  }

  @Test
  void theSameRequestAfterItsSessionIsOverIsANewSession() {
    var wish = SmallUniversity.wish("stu_ada");
    SessionId yesterday = requested(wish);
    university.lifecycle.apply(yesterday, SessionTrigger.END_REQUESTED, "enough");
    assertThat(requested(wish)).as("it is not over yet").isEqualTo(yesterday);
    university.lifecycle.apply(yesterday, SessionTrigger.TORN_DOWN, "enough");

    SessionId today = requested(wish);
    assertThat(today).isNotEqualTo(yesterday);
    assertThat(requested(wish)).isEqualTo(today);
    assertThat(university.lifecycle.require(today).status()).isEqualTo(SessionStatus.CREATING);
  }

  private SessionId requested(ClientMessage.CreateSession wish) {
    return university.createSession.create(wish, "connection-1", Optional.of("r1")).id();
  }

  @Test
  void withoutARequestIdEachIsItsOwn() {
    assertThat(university.creating().id()).isNotEqualTo(university.creating().id());
  }

  @Test
  void whoAskedIsAnsweredWhenItIsCreatedAndWhenItHasEnded() {
    Session session =
        university.createSession.create(
            SmallUniversity.wish("stu_ada"), "connection-1", Optional.of("r1"));
    Connection watcher = university.connections.find("connection-1", session.id()).orElseThrow();
    assertThat(watcher.answeredBy("SESSION_CREATED")).contains("r1");
    assertThat(watcher.answeredBy("SESSION_ENDED")).contains("r1");
    assertThat(watcher.answeredBy("ROOM_STATUS")).isEmpty();
  }

  @Test
  void aStudentWhoseClientIsThereHearsOfTheirOwnRoom() {
    university.people.register(
        new Registration(
            university.people.student("stu_bob").orElseThrow(),
            "connection-of-bob",
            university.clock.instant()));
    Session session = university.creating();
    assertThat(university.connections.find("connection-of-bob", session.id()))
        .flatMap(Connection::student)
        .contains(new RoomId(session.id(), 2));
  }

  @Test
  void notForAProfessorNobodyKnows() {
    var wish =
        new ClientMessage.CreateSession("prof_9", List.of("stu_ada"), "t", 30, Optional.empty());
    assertRefused(wish, "professor_id", "prof_9");
  }

  @Test
  void notWithAStudentNobodyKnows() {
    assertRefused(SmallUniversity.wish("stu_ada", "stu_zoe"), "student_ids", "stu_zoe");
  }

  private void assertRefused(ClientMessage.CreateSession wish, String field, String named) {
    ContractException refusal =
        catchThrowableOfType(
            ContractException.class,
            () -> university.createSession.create(wish, "connection-1", Optional.of("r1")));
    assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(refusal.field()).contains(field);
    assertThat(refusal).hasMessageContaining(named);
    assertThat(university.sessions.ofProfessor("prof_1", 10)).isEmpty();
    assertThat(university.process.started()).isEmpty();
  }
}
