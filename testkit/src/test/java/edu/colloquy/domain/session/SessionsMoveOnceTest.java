package edu.colloquy.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.process.SmallUniversity;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.room.RoomTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SessionsMoveOnceTest {
  private final SmallUniversity university = new SmallUniversity();

  @RepeatedTest(20)
  void whateverComesAtOnceTheWishForTheEndWinsAndNothingIsAppliedTwice() throws Exception {
    SessionId id = university.creating().id();
    allAtOnce(
        List.of(
            () -> university.lifecycle.apply(id, SessionTrigger.ROOMS_SETTLED, "settled"),
            () -> university.lifecycle.apply(id, SessionTrigger.ROOMS_SETTLED, "settled"),
            () -> university.lifecycle.apply(id, SessionTrigger.END_REQUESTED, "enough"),
            () -> university.lifecycle.apply(id, SessionTrigger.END_REQUESTED, "enough"),
            () -> university.lifecycle.apply(id, SessionTrigger.MEETING_ENDED, "left")));

    assertThat(university.lifecycle.require(id).status()).isEqualTo(SessionStatus.ENDING);
    List<SessionChange> changes = university.sessions.changes(id);
    assertThat(changes.getLast().to()).isEqualTo(SessionStatus.ENDING);
    assertThat(changes).extracting(SessionChange::from).doesNotHaveDuplicates();
    for (int i = 1; i < changes.size(); i++) {
      assertThat(changes.get(i).from()).isEqualTo(changes.get(i - 1).to());
    }
  }

  @RepeatedTest(20)
  void roomsToo() throws Exception {
    RoomId id = new RoomId(university.creating().id(), 1);
    university.roomLifecycle.apply(id, RoomTrigger.STARTED, "starting");
    allAtOnce(
        List.of(
            () -> university.roomLifecycle.apply(id, RoomTrigger.JOINED, "in"),
            () -> university.roomLifecycle.apply(id, RoomTrigger.JOINED, "in"),
            () -> university.roomLifecycle.apply(id, RoomTrigger.CLOSED, "over"),
            () -> university.roomLifecycle.apply(id, RoomTrigger.CLOSED, "over"),
            () -> university.roomLifecycle.apply(id, RoomTrigger.WORKER_LOST, "lost")));

    assertThat(university.roomLifecycle.require(id).status()).isEqualTo(RoomStatus.ENDED);
    assertThat(university.notifier.messages(ServerMessage.RoomStatus.class))
        .as("each change is told once")
        .hasSameSizeAs(university.sessions.changes(id));
    assertThat(
            university.notifier.messages(ServerMessage.RoomStatus.class).stream()
                .map(ServerMessage.RoomStatus::status)
                .collect(Collectors.toSet()))
        .hasSameSizeAs(university.sessions.changes(id));
  }

  @Test
  void whatChangesNothingIsNotTold() {
    SessionId id = university.creating().id();
    assertThat(university.lifecycle.apply(id, SessionTrigger.DURATION_OVER, "time")).isEmpty();
    assertThat(university.roomLifecycle.apply(new RoomId(id, 1), RoomTrigger.JOINED, "in"))
        .isEmpty();
    assertThat(university.sessions.changes(id)).isEmpty();
    assertThat(university.notifier.pushes()).isEmpty();
  }

  @Test
  void whatIsNotThereDoesNotMove() {
    SessionId nobody = new SessionId("ses_none");
    assertThatThrownBy(
            () -> university.lifecycle.apply(nobody, SessionTrigger.END_REQUESTED, "enough"))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("ses_none");
    assertThatThrownBy(
            () -> university.roomLifecycle.apply(new RoomId(nobody, 1), RoomTrigger.CLOSED, "over"))
        .isInstanceOf(ContractException.class);
  }

  private static void allAtOnce(List<Callable<?>> calls)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (Callable<?> call : calls) {
        running.add(threads.submit(call));
      }
      for (Future<?> call : running) {
        call.get();
      }
    }
  }
}
