package edu.colloquy.cloud.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.ws.Frame;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.contract.ws.ServerMessage.TranscriptUpdate;
import edu.colloquy.contract.ws.ServerMessage.TranscriptUpdates;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.room.RoomId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterimWordsAreCoalescedTest {
  private PushWorld world;
  private CoalescingNotifier notifier;

  @BeforeEach
  void start() throws Exception {
    world = new PushWorld();
    notifier = new CoalescingNotifier(world.notifier);
  }

  @AfterEach
  void stop() {
    notifier.close();
    world.close();
  }

  private void say(RoomId room, String text, boolean isFinal) {
    notifier.push(new Audience.RoomAudience(room), world.words(room, text, isFinal));
  }

  private List<ServerMessage> received(String connection) {
    return world.gateway.frames(connection).stream().map(Frame::message).toList();
  }

  private List<String> texts(String connection) {
    return received(connection).stream()
        .map(message -> ((TranscriptUpdate) message).text())
        .toList();
  }

  @Test
  void onlyTheNewestInterimWordsOfARoomAreSent() {
    world.dashboard("professor", false);
    IntStream.rangeClosed(1, 200).forEach(i -> say(world.room1, "interim " + i, false));
    notifier.close();
    assertThat(texts("professor")).endsWith("interim 200").hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void finalWordsAreAllSentInOrderAndNoInterimOnesAfterTheirOwn() {
    world.dashboard("professor", false);
    List<String> finals = IntStream.rangeClosed(1, 40).mapToObj(i -> "final " + i).toList();
    for (String text : finals) {
      say(world.room1, "interim", false);
      say(world.room1, text, true);
    }
    notifier.close();
    assertThat(texts("professor").stream().filter(text -> !text.equals("interim")))
        .isEqualTo(finals);
    assertThat(texts("professor")).endsWith("final 40");
    assertThat(world.gateway.frames("professor"))
        .extracting(frame -> frame.event().orElseThrow())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void whoTakesBatchesGetsTheRoomsInOneFrame() {
    world.dashboard("batched", true);
    world.dashboard("single", false);
    world.student("ada", world.room1);
    notifier.push(new Audience.Everyone(world.session), world.status(world.room1, "LIVE"));
    say(world.room1, "first", false);
    await().until(() -> received("ada").size() >= 2);
    say(world.room1, "one", false);
    say(world.room2, "two", false);
    notifier.close();
    assertThat(received("batched").getLast())
        .isEqualTo(
            new TranscriptUpdates(
                List.of(
                    (TranscriptUpdate) world.words(world.room1, "one", false),
                    (TranscriptUpdate) world.words(world.room2, "two", false))));
    assertThat(received("single"))
        .endsWith(world.words(world.room1, "one", false), world.words(world.room2, "two", false));
    assertThat(received("ada")).endsWith(world.words(world.room1, "one", false));
  }

  @Test
  void aCallerNeverWaitsForASlowOrBrokenReceiver() {
    world.dashboard("broken", false);
    world.gateway.fail("broken", 500);
    long before = System.nanoTime();
    IntStream.range(0, 5).forEach(i -> say(world.room1, "final " + i, true));
    assertThat(System.nanoTime() - before).isLessThan(200_000_000L);
  }
}
