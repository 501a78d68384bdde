package edu.colloquy.cloud.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import edu.colloquy.cloud.stepfunctions.FakeStepFunctions.Answer;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.room.RoomTrigger;
import edu.colloquy.domain.session.SessionChange;
import edu.colloquy.domain.session.SessionStatus;
import edu.colloquy.domain.session.SessionTrigger;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.domain.work.Lease;
import edu.colloquy.testkit.contracts.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkerTakesRoomsTest {
  private final RecordingDuty duty = new RecordingDuty();
  private WorkerWorld world;

  @BeforeEach
  void start() throws Exception {
    world = new WorkerWorld();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private Lease holder() {
    return world.leases.holder(world.room, Duty.BOT).orElseThrow();
  }

  private void awaitAnswers(int count) {
    await().until(() -> world.stepFunctions.answers().size() == count);
  }

  private void closeRoom(Lease holder) {
    String token = world.stepFunctions.await("close-" + world.room);
    new SqsInbox(world.sqs)
        .send(holder, new WorkerCommand.CloseRoom(1, world.room.toString(), token));
  }

  @Test
  void bringsARoomToWorkDoesWhatItIsToldAndClosesIt() {
    world.worker("a", duty);
    String token = world.sendJob();
    awaitAnswers(1);
    assertThat(world.stepFunctions.answers().getFirst().token()).isEqualTo(token);
    Lease holder = holder();
    var say = new WorkerCommand.Say(1, world.room.toString(), "m1", "Welcome.");
    new SqsInbox(world.sqs).send(holder, say);
    closeRoom(holder);
    awaitAnswers(2);
    assertThat(duty.begun).extracting(Lease::fence).containsExactly(1L);
    assertThat(duty.handled).containsExactly(say);
    assertThat(duty.endings).containsExactly(Ending.SESSION_OVER);
    assertThat(world.stepFunctions.answers()).allMatch(answer -> answer.error().isEmpty());
    assertThat(world.leases.holder(world.room, Duty.BOT)).isEmpty();
    assertThat(world.queued()).isZero();
  }

  @Test
  void holdsOnToARoomForLongerThanItsMessageWasHidden() {
    RecordingDuty other = new RecordingDuty();
    world.worker("a", duty);
    world.sendJob();
    awaitAnswers(1);
    world.worker("b", other);
    await()
        .during(Duration.ofMillis(2_500))
        .atMost(Duration.ofSeconds(4))
        .until(() -> other.begun.isEmpty() && duty.endings.isEmpty());
  }

  @Test
  void beginsARoomDeliveredTwiceOnce() {
    world.worker("a", duty);
    String token = world.sendJob();
    world.sendJob(token);
    awaitAnswers(1);
    await().until(() -> world.queued() == 2);
    closeRoom(holder());
    awaitAnswers(2);
    await().until(() -> world.queued() == 0);
    assertThat(duty.begun).hasSize(1);
  }

  @Test
  void answersATaskThatAsksAgainForARoomAtWork() {
    world.worker("a", duty);
    world.sendJob();
    awaitAnswers(1);
    String again = world.sendJob();
    awaitAnswers(2);
    assertThat(world.stepFunctions.answers().getLast().token()).isEqualTo(again);
    assertThat(duty.begun).hasSize(1);
  }

  @Test
  void buriesWhatItCannotReadWithTheReason() {
    world.worker("a", duty);
    world.send("{\"v\":2,\"session_id\":\"s\",\"room_id\":\"s-r1\",\"task_token\":\"t\"}");
    world.send("no JSON");
    await().until(() -> world.queued() == 0);
    assertThat(world.deadLetters())
        .extracting(letter -> letter.messageAttributes().get("reason").stringValue())
        .hasSize(2)
        .anyMatch(reason -> reason.contains("v must be 1"))
        .anyMatch(reason -> reason.contains("not JSON"));
    world.sendJob();
    awaitAnswers(1);
  }

  @Test
  void saysWhyARoomCouldNotBeBegunAndLeavesTheRetryToStepFunctions() {
    duty.failure = Optional.of(ServiceException.refused("Zoom", "meeting is locked"));
    world.worker("a", duty);
    String token = world.sendJob();
    awaitAnswers(1);
    assertThat(world.stepFunctions.answers())
        .containsExactly(new Answer(token, "ServiceRefused", "Zoom: meeting is locked"));
    await().until(() -> world.queued() == 0);
    assertThat(world.leases.holder(world.room, Duty.BOT)).isEmpty();
  }

  @Test
  void triesARecoveryAgainWhenItFailed() {
    duty.failure = Optional.of(new IOException("no browser"));
    world.worker("a", duty);
    world.sendJob("answered before");
    await().until(() -> duty.begun.size() == 1);
    duty.failure = Optional.empty();
    await().until(() -> duty.begun.size() == 2);
    assertThat(duty.begun).extracting(Lease::fence).isEqualTo(List.of(1L, 2L));
  }

  @Test
  void turnsRoomsOfAnEndingSessionAway() {
    world.sessions.apply(
        new SessionChange(
            world.session.id(),
            SessionStatus.CREATING,
            SessionStatus.ENDING,
            SessionTrigger.END_REQUESTED,
            "test",
            Samples.NOON));
    world.worker("a", duty);
    world.sendJob();
    awaitAnswers(1);
    assertThat(world.stepFunctions.answers().getFirst().error()).isEqualTo("SessionEnding");
    await().until(() -> world.queued() == 0);
    assertThat(duty.begun).isEmpty();
  }

  @Test
  void turnsARoomAwayThatWasGivenUpWhileItsMessageWasQueued() {
    world.move(RoomTrigger.STARTED, RoomTrigger.GAVE_UP);
    world.sendJob("timed out");
    world.worker("a", duty);
    await().until(() -> world.queued() == 0);
    assertThat(duty.begun).isEmpty();
  }

  @Test
  void answersAClosingOfARoomItDoesNotHave() {
    world.worker("a", duty);
    closeRoom(
        new Lease(
            world.room,
            Duty.BOT,
            "a",
            1,
            Samples.NOON,
            world.inbox("a"),
            Optional.empty(),
            Optional.empty()));
    awaitAnswers(1);
  }

  @Test
  void endsWhenItHasHadNoRoomForAWhile() throws Exception {
    try (var worker =
        new RoomWorkers(
            world.config("idle", Optional.of(Duration.ofSeconds(1))),
            world.services(new Network()),
            duty)) {
      worker.start();
      worker.awaitEnd();
    }
    Lease gone =
        new Lease(
            world.room,
            Duty.BOT,
            "idle",
            1,
            Samples.NOON,
            world.inbox("idle"),
            Optional.empty(),
            Optional.empty());
    assertThatThrownBy(() -> closeRoom(gone))
        .isInstanceOfSatisfying(ServiceException.class, e -> assertThat(e.retryable()).isTrue());
  }
}
