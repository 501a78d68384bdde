package edu.colloquy.domain.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionStatus;
import edu.colloquy.domain.session.SessionTrigger;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.testkit.contracts.Samples;
import edu.colloquy.testkit.memory.RecordingProcess.End;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SessionsEndTest {
  private final SmallUniversity university = new SmallUniversity();

  @Test
  void aLiveOneEndsItsWait() {
    SessionId id = university.live().id();
    university.closeSession.awaitEnd(id, "token-1");
    assertThat(university.process.ended()).isEmpty();

    Session ending = end(id);
    assertThat(ending.status()).isEqualTo(SessionStatus.ENDING);
    assertThat(ending.statusCause()).contains("The professor asked for it.");
    assertThat(university.process.ended())
        .containsExactly(new End("token-1", "The professor asked for it."));
  }

  @Test
  void oneThatIsBeingCreatedMakesNoMoreRoomsAndEndsAsSoonAsItWaits() {
    SessionId id = university.creating().id();
    List<RoomId> rooms = university.openSession.createMeeting(id);
    end(id);

    assertThat(university.openSession.createMeeting(id)).isEmpty();
    assertThatThrownBy(() -> university.openRoom.startAvatar(rooms.getFirst()))
        .isInstanceOf(SessionEnding.class);
    assertThat(university.avatars.started).isEmpty();
    university.closeSession.awaitEnd(id, "token-1");
    assertThat(university.process.ended()).hasSize(1);
  }

  @Test
  void askedTwiceItEndsOnce() {
    SessionId id = university.live().id();
    end(id);
    end(id);
    university.closeSession.begin(id, SessionTrigger.DURATION_OVER, "time");
    assertThat(university.sessions.changes(id)).hasSize(2);

    university.closeSession.tornDown(id);
    assertThat(end(id).status()).isEqualTo(SessionStatus.ENDED);
    assertThat(university.sessions.changes(id)).hasSize(3);
  }

  @Test
  void oneThatCouldNotBeMadeStaysFailed() {
    SessionId id = university.creating().id();
    university.closeSession.begin(id, SessionTrigger.CREATION_FAILED, "Zoom: no licence");
    assertThat(end(id).status()).isEqualTo(SessionStatus.FAILING);
    university.closeSession.tornDown(id);
    assertThat(end(id).status()).isEqualTo(SessionStatus.FAILED);
    assertThat(university.notifier.messages(ServerMessage.SessionEnded.class))
        .singleElement()
        .satisfies(
            ended -> {
              assertThat(ended.status()).isEqualTo("FAILED");
              assertThat(ended.reason()).contains("Zoom: no licence");
            });
  }

  @Test
  void oneThatIsNotThereCannot() {
    assertThatThrownBy(() -> end(new SessionId("ses_none"))).isInstanceOf(ContractException.class);
  }

  @RepeatedTest(50)
  void noEndIsLostBetweenTheWishAndTheWait() {
    SessionId id = university.live().id();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> end(id));
      threads.submit(() -> university.closeSession.awaitEnd(id, "token-1"));
    }
    assertThat(university.process.ended())
        .isNotEmpty()
        .extracting(End::endWait)
        .containsOnly("token-1");
  }

  @Test
  void everythingThatWasMadeIsUndoneAndEverybodyIsTold() {
    SessionId id = university.live().id();
    end(id);
    List<RoomId> rooms =
        university.closeSession.begin(id, SessionTrigger.DURATION_OVER, "time is up");
    rooms.forEach(university.closeSession::closeRoom);
    rooms.forEach(university.closeSession::closeRoom);
    university.closeSession.endMeeting(id);
    university.closeSession.tornDown(id);
    university.closeSession.tornDown(id);

    assertThat(university.avatars.stopped).contains("avatar-1", "avatar-2");
    assertThat(university.zoom.ended).containsExactly("801");
    assertThat(university.sessions.ofSession(id))
        .allSatisfy(room -> assertThat(room.status()).isEqualTo(RoomStatus.ENDED));
    assertThat(university.notifier.pushes().getLast().audience())
        .isEqualTo(new Audience.Everyone(id));
    assertThat(university.notifier.messages(ServerMessage.SessionEnded.class))
        .containsExactly(
            new ServerMessage.SessionEnded(
                id.toString(), "ENDED", 2, 2, Optional.of("The professor asked for it.")));
  }

  @Test
  void aRoomIsOverEvenIfItsAvatarCannotBeStopped() {
    SessionId id = university.live().id();
    RoomId room = new RoomId(id, 1);
    university.avatars.failing = true;
    assertThatThrownBy(() -> university.closeSession.closeRoom(room))
        .isInstanceOf(ServiceException.class);
    assertThat(university.roomLifecycle.require(room).status()).isEqualTo(RoomStatus.ENDED);

    university.avatars.failing = false;
    university.closeSession.closeRoom(room);
    assertThat(university.avatars.stopped).containsExactly("avatar-1");
  }

  @Test
  void anAvatarThatCouldNotBeStoppedIsNotCountedAsStopped() {
    SessionId id = university.live().id();
    university.closeSession.closeRoom(new RoomId(id, 1));
    university.avatars.failing = true;
    assertThatThrownBy(() -> university.closeSession.closeRoom(new RoomId(id, 2)))
        .isInstanceOf(ServiceException.class);
    university.closeSession.begin(id, SessionTrigger.DURATION_OVER, "time is up");
    university.closeSession.tornDown(id);
    assertThat(university.notifier.messages(ServerMessage.SessionEnded.class))
        .extracting(ServerMessage.SessionEnded::avatarsStopped)
        .containsExactly(1);
  }

  @Test
  void oneThatWasUndoneWithoutBeingToldOfItsEndHasEnded() {
    SessionId id = university.live().id();
    university.closeSession.tornDown(id);
    assertThat(university.lifecycle.require(id).status()).isEqualTo(SessionStatus.ENDED);
    assertThat(university.notifier.messages(ServerMessage.SessionEnded.class)).hasSize(1);
  }

  @Test
  void whoHoldsARoomIsToldByItsInbox() {
    RoomId room = new RoomId(university.live().id(), 1);
    assertThat(university.closeSession.holders(room))
        .isEqualTo(new CloseSession.Holders(Optional.empty(), Optional.empty()));
    university
        .leases
        .acquire(Samples.wanted(room, Duty.STREAM, "worker-1"), Duration.ofMinutes(1))
        .orElseThrow();
    assertThat(university.closeSession.holders(room))
        .isEqualTo(
            new CloseSession.Holders(
                Optional.empty(), Optional.of("https://sqs.example/worker-1")));
    university.clock.advance(Duration.ofMinutes(2));
    assertThat(university.closeSession.holders(room).streamInbox()).isEmpty();
  }

  private Session end(SessionId id) {
    return university.endSession.end(
        id, SessionTrigger.END_REQUESTED, "The professor asked for it.");
  }
}
