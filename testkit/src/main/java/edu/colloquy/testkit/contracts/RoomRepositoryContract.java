package edu.colloquy.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomChange;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.room.RoomTrigger;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RoomRepository} must do. */
public abstract class RoomRepositoryContract {
  private RoomId room;

  /** The repository under test. */
  protected abstract RoomRepository rooms();

  /** What puts rooms there. */
  protected abstract SessionRepository sessions();

  @BeforeEach
  void createRoom() {
    Session session = Samples.session(12);
    sessions().create(session, Samples.rooms(session));
    room = new RoomId(session.id(), 7);
  }

  private RoomChange change(RoomStatus from, RoomTrigger trigger) {
    return new RoomChange(
        room, from, from.after(trigger).orElseThrow(), trigger, "because " + trigger, Samples.NOON);
  }

  @Test
  void findsARoom() {
    assertThat(rooms().find(room)).contains(Samples.room(room, RoomStatus.PENDING));
    assertThat(rooms().find(new RoomId(room.session(), 13))).isEmpty();
    assertThat(rooms().find(new RoomId(SessionId.next(), 1))).isEmpty();
  }

  @Test
  void listsRoomsByNumber() {
    assertThat(rooms().ofSession(room.session()))
        .extracting(one -> one.id().number())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void keepsEveryChangeInOrderEvenInCircles() {
    List<RoomChange> path =
        List.of(
            change(RoomStatus.PENDING, RoomTrigger.STARTED),
            change(RoomStatus.STARTING, RoomTrigger.JOINED),
            change(RoomStatus.LIVE, RoomTrigger.WORKER_LOST),
            change(RoomStatus.RECOVERING, RoomTrigger.WORKER_BACK),
            change(RoomStatus.LIVE, RoomTrigger.WORKER_LOST),
            change(RoomStatus.RECOVERING, RoomTrigger.WORKER_BACK));
    assertThat(path).allMatch(rooms()::apply);
    assertThat(rooms().changes(room)).isEqualTo(path);
    assertThat(rooms().find(room).map(Room::status)).contains(RoomStatus.LIVE);
    assertThat(rooms().find(room).flatMap(Room::statusReason)).contains("because WORKER_BACK");
    assertThat(rooms().changes(new RoomId(room.session(), 8))).isEmpty();
  }

  @Test
  void letsOneOfManyMoveARoomOn() throws Exception {
    RoomChange start = change(RoomStatus.PENDING, RoomTrigger.STARTED);
    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      attempts.add(() -> rooms().apply(start));
    }
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      int moved = 0;
      for (var outcome : executor.invokeAll(attempts)) {
        moved += outcome.get() ? 1 : 0;
      }
      assertThat(moved).isEqualTo(1);
    }
    assertThat(rooms().changes(room)).containsExactly(start);
  }

  @Test
  void keepsTheAvatar() {
    AvatarSession avatar = new AvatarSession("av_1", "wss://media.example", "mt", "wss://ctl");
    rooms().saveAvatar(room, avatar);
    rooms().apply(change(RoomStatus.PENDING, RoomTrigger.STARTED));
    assertThat(rooms().find(room).flatMap(Room::avatar)).contains(avatar);
  }

  @Test
  void knowsWhetherTheAvatarIsStopped() {
    AvatarSession avatar = new AvatarSession("av_1", "wss://media.example", "mt", "wss://ctl");
    rooms().saveAvatar(room, avatar);
    assertThat(rooms().find(room).map(Room::avatarStopped)).contains(false);
    rooms().saveAvatarStopped(room);
    rooms().apply(change(RoomStatus.PENDING, RoomTrigger.CLOSED));
    assertThat(rooms().find(room).map(Room::avatarStopped)).contains(true);
    assertThat(rooms().find(room).flatMap(Room::avatar)).contains(avatar);

    rooms().saveAvatar(room, new AvatarSession("av_2", "wss://media.example", "mt", "wss://ctl"));
    assertThat(rooms().find(room).map(Room::avatarStopped)).contains(false);
    RoomId none = new RoomId(room.session(), 13);
    assertThatThrownBy(() -> rooms().saveAvatarStopped(none)).hasMessageContaining(none.toString());
  }
}
