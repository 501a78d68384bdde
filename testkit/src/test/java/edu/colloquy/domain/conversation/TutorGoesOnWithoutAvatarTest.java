package edu.colloquy.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.ws.AvatarMode;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.cost.CostItem;
import edu.colloquy.domain.cost.RoomMeter;
import edu.colloquy.domain.delivery.DeliveryTimings;
import edu.colloquy.domain.delivery.Outlets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TutorGoesOnWithoutAvatarTest {
  private static final Duration SOON = Duration.ofMillis(20);

  private final ScriptedRoom room = new ScriptedRoom();
  private final ScriptedBot bot = new ScriptedBot();
  private final ScriptedSwitch avatars = new ScriptedSwitch();
  private final RoomMeter meter = new RoomMeter();

  @AfterEach
  void close() {
    room.close();
  }

  private Conversation open(Duration sleepAfter) {
    room.outlets = new Outlets(bot, avatars, meter, new DeliveryTimings(sleepAfter, SOON, SOON));
    Conversation conversation = room.open();
    conversation.listenTo(1, sample -> {});
    return conversation;
  }

  private List<String> reasons() {
    return room.notifier.messages(ServerMessage.RoomStatus.class).stream()
        .map(status -> status.reason().orElseThrow())
        .toList();
  }

  @Test
  void whatAnAvatarHadNotYetSaidIsSaidByTheBot() {
    avatars.broken = true;
    room.avatar.reportsEnds(false);
    open(Duration.ZERO);
    room.studentSays("with a sine");
    room.avatarSpeaks(0);
    room.avatar.reports(new AvatarEvent.Lost("session over", true));

    assertThat(room.answered(0).tutorText()).contains(ScriptedTutor.QUESTION);
    assertThat(room.turns().getFirst().interrupted()).isFalse();
    int words = ScriptedTutor.QUESTION.split(" ").length;
    assertThat(bot.bytes.get())
        .as("but for what was heard before")
        .isBetween(1L, (long) words * ScriptedVoice.PCM_BYTES_PER_WORD);
    assertThat(room.written()).contains("You will not see me");
  }

  @Test
  void anAvatarThatIsLostComesBackWhenItsProviderDoes() {
    avatars.broken = true;
    Conversation conversation = open(Duration.ZERO);
    room.avatar.reports(new AvatarEvent.Lost("session over", true));
    await().until(() -> avatars.ons.get() > 1);
    assertThat(conversation.metered().mode()).isEqualTo(AvatarMode.VOICE);
    assertThat(room.alerts()).as("told once").hasSize(1);

    avatars.broken = false;
    await().until(() -> conversation.metered().mode() == AvatarMode.AVATAR);
    await().until(() -> reasons().contains("The avatar is back."));
    assertThat(bot.avatarChanges).hasPositiveValue();
    room.studentSays("with a sine");
    room.avatarSpeaks(0);
  }

  @Test
  void aRoomThatBecomesTooDearGoesDownTheLadderAndSaysSo() {
    Conversation conversation = open(Duration.ZERO);
    conversation.metered().limitTo(AvatarMode.VOICE, "Spent.");
    room.studentSays("with a sine");
    assertThat(room.answered(0).tutorText()).contains(ScriptedTutor.QUESTION);
    assertThat(bot.finished).hasValue(1);
    assertThat(room.avatar.finished()).isEmpty();
    await().until(() -> avatars.offs.get() == 1);
    assertThat(reasons()).containsExactly("Spent.");

    conversation.metered().limitTo(AvatarMode.TEXT, "Spent even more.");
    conversation.metered().limitTo(AvatarMode.VOICE, "Never up again.");
    room.studentSays("and then");
    assertThat(room.answered(1).tutorText()).contains(ScriptedTutor.QUESTION);
    assertThat(bot.finished).hasValue(1);
    assertThat(room.written()).contains(ScriptedTutor.QUESTION);
    assertThat(reasons()).containsExactly("Spent.", "Spent even more.");
    assertThat(room.alerts()).as("nothing failed").isEmpty();
  }

  @Test
  void theNextSentenceAfterAnAvatarThatVoicesWordsIsSaidByTheBot() {
    room.avatar.voicesWords();
    Conversation conversation = open(Duration.ZERO);
    room.tutor.writesAround(
        "Let us look at the picture once more together. Then think of its longest side for a moment. So ",
        () -> {
          await()
              .until(
                  () ->
                      room.avatar
                          .sentences()
                          .contains("Let us look at the picture once more together."));
          conversation.metered().limitTo(AvatarMode.VOICE, "Spent.");
        },
        "what do you see?");
    room.studentSays("with a sine");
    assertThat(room.answered(0).tutorText())
        .contains(
            "Let us look at the picture once more together. Then think of its longest side for a moment. So what do you see?");
    assertThat(room.voice.spoken()).endsWith("So what do you see?");
    assertThat(bot.bytes).hasPositiveValue();
    assertThat(room.alerts()).as("nothing failed").isEmpty();
  }

  @Test
  void anAvatarSleepsInSilenceAndWakesWithTheFirstWord() {
    Conversation conversation = open(Duration.ofMillis(100));
    await().until(() -> conversation.metered().mode() == AvatarMode.VOICE);
    await().until(() -> avatars.offs.get() == 1);
    assertThat(reasons()).containsExactly("The avatar sleeps while the student works in silence.");
    long paid = meter.read().getOrDefault(CostItem.AVATAR, 0L);

    room.studentIsUnderstood("so");
    await().until(() -> conversation.metered().mode() == AvatarMode.AVATAR);
    assertThat(meter.read().getOrDefault(CostItem.AVATAR, 0L)).isGreaterThanOrEqualTo(paid);
    assertThat(room.alerts()).isEmpty();
    assertThat(room.written()).as("a student at work is not disturbed").doesNotContain("not see");
  }

  @Test
  void aVoiceThatIsWellAgainIsHeardAgain() {
    room.voice.failing(true);
    open(Duration.ZERO);
    room.studentSays("with a sine");
    room.answered(0);
    room.voice.failing(false);
    room.clock.advance(Duration.ofSeconds(1));
    await().pollDelay(SOON.multipliedBy(2)).until(() -> true);
    room.studentSays("can you speak again");
    room.answered(1);
    room.avatarSpeaks(1);
    await().until(() -> reasons().contains("The tutor can be heard again."));
  }
}
