package edu.colloquy.integrations.livekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our client in a room of the simulated LiveKit server. */
class GuestHearsAndSeesAvatarTest {
  private Stage stage;

  @BeforeEach
  void start() {
    stage = new Stage();
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void theVeryWordsThatWereSaidAreHeardAndTheFaceMoves() {
    Guest guest = new Guest(24_000);
    try (LiveKitRoom _ = stage.join(Wish.everything(24_000), guest)) {
      guest.awaitHappened("connected");
      await().until(() -> guest.pictures > 3);
      stage.say("What is the slope of this line?");
      guest.awaitWord("line?");

      assertThat(guest.heard()).isEqualTo("What is the slope of this line?");
      assertThat(guest.speakers).containsExactly("heygen");
      assertThat(guest.size).isEqualTo("320x180");
      assertThat(guest.distinctPictures).hasSizeGreaterThan(10);
    }
  }

  @Test
  void dataGoesBothWaysWithoutMedia() {
    Guest guest = new Guest(48_000);
    try (LiveKitRoom room = stage.join(Wish.data(), guest)) {
      room.send("agent-control", "hello".getBytes());
      await().until(() -> stage.dataReceived.contains("student agent-control hello"));
      stage.avatar.send("agent-response", "good day".getBytes());
      await().until(() -> guest.data.contains("heygen agent-response good day"));
      assertThat(guest.pictures).isZero();
      assertThat(guest.speakers).isEmpty();
    }
  }

  @Test
  void aBrokenLineIsResumedWhileTheVoiceGoesOn() {
    Guest guest = new Guest(16_000);
    try (LiveKitRoom room = stage.join(Wish.everything(16_000), guest)) {
      guest.awaitHappened("connected");
      await().until(() -> guest.pictures > 3);
      stage.say("One two three four five six seven eight nine ten.");
      guest.awaitWord("One");
      stage.cable.cut();
      guest.awaitHappened("lost");
      guest.awaitWord("ten.");

      assertThat(guest.heard()).isEqualTo("One two three four five six seven eight nine ten.");
      assertThat(guest.happened).containsExactly("connected", "lost", "connected");
      room.send("agent-control", "still here".getBytes());
      await().until(() -> stage.dataReceived.contains("student agent-control still here"));
    }
  }

  @Test
  void theEndOfTheRoomIsTold() {
    Guest guest = new Guest(48_000);
    stage.join(Wish.data(), guest);
    guest.awaitHappened("connected");
    stage.avatar.close();
    guest.awaitHappened("ended: ROOM_DELETED");
  }

  @Test
  void whoEntersUnderTheSameIdentityThrowsTheOtherOut() {
    Guest first = new Guest(48_000);
    stage.join(Wish.data(), first);
    first.awaitHappened("connected");
    Guest second = new Guest(48_000);
    try (LiveKitRoom _ = stage.join(Wish.data(), second)) {
      second.awaitHappened("connected");
      first.awaitHappened("ended: DUPLICATE_IDENTITY");
    }
  }

  @Test
  void aTokenThatOpensNothingIsTold() {
    Guest forger = new Guest(48_000);
    stage.liveKit.join(stage.url(), "forged", Wish.data(), forger);
    forger.awaitHappened(
        "ended: the server does not accept the token (HTTP 401): ask for a new one");
    Guest stray = new Guest(48_000);
    stage.liveKit.join(stage.url(), stage.token("elsewhere"), Wish.data(), stray);
    stray.awaitHappened("ended: there is no such room (HTTP 404)");
  }

  @Test
  void aServerThatIsNotThereIsTriedAFewTimes() {
    Guest guest = new Guest(48_000);
    stage.liveKit.join("ws://127.0.0.1:1", "token", Wish.data(), guest);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                guest.happened.size() == 1
                    && guest
                        .happened
                        .getFirst()
                        .startsWith("ended: the room could not be reached"));
  }
}
