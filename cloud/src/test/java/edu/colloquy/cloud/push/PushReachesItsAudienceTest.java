package edu.colloquy.cloud.push;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.contract.ws.Frame;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.testkit.LogCapture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushReachesItsAudienceTest {
  private PushWorld world;

  @BeforeEach
  void start() throws Exception {
    world = new PushWorld();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aStudentHearsOfTheirOwnRoomAlone() {
    world.dashboard("professor", false);
    world.student("ada", world.room1);
    world.student("ben", world.room2);
    world.notifier.push(new Audience.RoomAudience(world.room1), world.status(world.room1, "LIVE"));
    assertThat(world.gateway.frames("ada"))
        .containsExactly(Frame.push(world.status(world.room1, "LIVE"), 1));
    assertThat(world.gateway.frames("professor")).hasSize(1);
    assertThat(world.gateway.frames("ben")).isEmpty();
  }

  @Test
  void pushesOfManyRoomsReachWhomTheyConcernAndAreKept() {
    world.dashboard("professor", false);
    List<Push> pushes = new ArrayList<>();
    for (int number = 1; number <= 40; number++) {
      RoomId room = new RoomId(world.session, number);
      world.student("student-" + number, room);
      pushes.add(new Push(new Audience.RoomAudience(room), world.status(room, "LIVE")));
    }
    world.notifier.deliver(pushes);
    assertThat(world.gateway.frames("professor"))
        .extracting(frame -> frame.event().orElseThrow())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    assertThat(world.gateway.frames("student-33"))
        .containsExactly(Frame.push(pushes.get(32).message(), 33));
    world.notifier.replay(world.dashboard("late", false), 10);
    assertThat(world.gateway.frames("late")).hasSize(30);
  }

  @Test
  void everyPushHasAHigherNumber() {
    world.dashboard("professor", false);
    for (int i = 0; i < 3; i++) {
      world.notifier.push(new Audience.Everyone(world.session), world.status(world.room1, "LIVE"));
    }
    assertThat(world.gateway.frames("professor"))
        .extracting(frame -> frame.event().orElseThrow())
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void aConnectionThatIsGoneIsForgottenAndTheOthersAreServed() {
    world.dashboard("gone", false);
    world.dashboard("there", false);
    world.gateway.fail("gone", 410);
    world.notifier.push(new Audience.Watchers(world.session), world.status(world.room1, "LIVE"));
    assertThat(world.connections.ofSession(world.session))
        .extracting(Connection::id)
        .containsExactly("there");
    assertThat(world.connections.count()).isEqualTo(1);
    assertThat(world.gateway.frames("there")).hasSize(1);
  }

  @Test
  void aFrameThatIsRefusedDisturbsNobody() {
    world.dashboard("refused", false);
    world.gateway.fail("refused", 403);
    try (var log = new LogCapture("edu.colloquy.cloud.push")) {
      world.notifier.push(new Audience.Watchers(world.session), world.status(world.room1, "LIVE"));
      assertThat(log.messages()).anyMatch(line -> line.contains("did not reach"));
    }
    assertThat(world.connections.ofSession(world.session)).hasSize(1);
  }

  @Test
  void whoComesBackIsSentWhatTheyMissedButNoInterimWords() {
    Connection ada = world.student("ada", world.room1);
    var audience = new Audience.RoomAudience(world.room1);
    world.notifier.push(audience, world.words(world.room1, "Why", true));
    world.notifier.push(audience, world.words(world.room1, "Why is", false));
    world.notifier.push(new Audience.Watchers(world.session), world.status(world.room1, "LIVE"));
    world.notifier.push(audience, world.words(world.room1, "Why is it", true));
    int before = world.gateway.frames("ada").size();
    world.notifier.replay(ada, 1);
    assertThat(world.gateway.frames("ada").stream().skip(before))
        .containsExactly(Frame.push(world.words(world.room1, "Why is it", true), 4));
  }
}
