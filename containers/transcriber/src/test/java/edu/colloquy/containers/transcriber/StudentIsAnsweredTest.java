package edu.colloquy.containers.transcriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.cloud.work.Ending;
import edu.colloquy.cloud.work.RoomWork;
import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.contract.link.LinkMessage;
import edu.colloquy.domain.conversation.Turn;
import edu.colloquy.domain.work.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a student says reaches the tutor over the link, whatever becomes of link and worker. */
class StudentIsAnsweredTest {
  private static final String SENTENCE =
      "seven thirds is two and one third because six thirds are two";

  private final Studio studio = new Studio();
  private final HostedRooms hosted = new HostedRooms();
  private final AudioServer server = studio.transcriber(hosted);
  private final Lease lease = studio.lease("first");

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void aSpokenLineIsStoredAndTheAvatarSpeaksTheAnswer() {
    studio.begin(hosted, lease);
    TestBot bot = bot(3);
    assertThat(bot.resumeFrom()).isZero();

    short[] recording = TestBot.recording(SENTENCE);
    bot.send(recording);

    Turn turn = studio.answered(0);
    assertThat(plain(turn.studentText())).isEqualTo(SENTENCE);
    assertThat(turn.epoch()).isEqualTo(3);
    assertThat(turn.interrupted()).isFalse();
    String answer = turn.tutorText().orElseThrow();
    await().untilAsserted(() -> assertThat(studio.avatar.heard()).isEqualTo(answer));
    assertThat(turn.timingsMs()).containsKeys("total_ms", "overhead_ms");
    await().until(() -> bot.acks().contains(turn.audioEnd()));
  }

  @Test
  void theStudentIsGreetedOnce() {
    studio.begin(hosted, lease);
    TestBot bot = bot(1);

    bot.send(new LinkMessage.Presence(false));
    bot.send(new LinkMessage.Presence(true));
    bot.send(new LinkMessage.Presence(true));

    Turn greeting = studio.answered(0);
    assertThat(greeting.tutorText().orElseThrow()).contains("AI clone of Ada Byron");
    assertThat(studio.turns()).hasSize(1);
  }

  @Test
  void noWordIsLostOrDoubledWhenTheLinkDropsInMidSentence() {
    studio.begin(hosted, lease);
    short[] recording = TestBot.recording(SENTENCE);
    TestBot before = bot(1);
    before.send(recording, 0, 16_000);
    before.drop();

    TestBot after = bot(1);
    after.send(recording, after.resumeFrom(), recording.length);

    assertThat(plain(studio.answered(0).studentText())).isEqualTo(SENTENCE);
    assertThat(studio.turns()).hasSize(1);
  }

  @Test
  void anotherTranscriberAnswersWhatWasLeftOpenAndHearsTheRest() {
    short[] recording = TestBot.recording(SENTENCE);
    long stored = 8_000;
    studio.conversations.save(open("two thirds and five thirds", stored), List.of(), lease);
    Lease second = studio.lease("second");

    studio.begin(hosted, second);
    Turn left = studio.answered(0);
    TestBot bot = TestBot.welcomed(studio.http, server.endpoint(), studio.hello(second, 5));

    assertThat(left.tutorText()).isPresent();
    assertThat(bot.resumeFrom()).isEqualTo(stored);
    TestBot later = TestBot.welcomed(studio.http, server.endpoint(), studio.hello(second, 6));
    assertThat(later.resumeFrom()).isZero();
    later.send(recording);
    assertThat(plain(studio.answered(1).studentText())).isEqualTo(SENTENCE);
  }

  @Test
  void aTranscriberThatHasLostTheRoomFallsSilentAndSendsTheBotAway() {
    studio.begin(hosted, lease);
    TestBot bot = bot(1);
    studio.lease("second");

    bot.send(TestBot.recording(SENTENCE));

    bot.awaitClose(4404);
    assertThat(studio.turns()).isEmpty();
    assertThat(hosted.find(studio.room.id().toString())).isEmpty();
  }

  @Test
  void whatIsTypedIsAnsweredOnceAndWhatTheProfessorSaysIsSpoken() {
    RoomWork work = studio.begin(hosted, lease);
    String room = studio.room.id().toString();

    work.handle(new WorkerCommand.Say(1, room, "m1", "Welcome to the tutorial."));
    assertThat(studio.answered(0).tutorText()).contains("Welcome to the tutorial.");
    work.handle(new WorkerCommand.HearText(1, room, "m2", "I would add the tops"));
    work.handle(new WorkerCommand.HearText(1, room, "m2", "I would add the tops"));

    assertThat(studio.answered(1).studentText()).isEqualTo("I would add the tops");
    assertThat(studio.turns()).hasSize(2);
  }

  @Test
  void whenTheRoomIsOverEverythingIsStoredAndTheBotIsSentAway() {
    RoomWork work = studio.begin(hosted, lease);
    TestBot bot = bot(1);

    work.handle(new WorkerCommand.Say(1, studio.room.id().toString(), "m1", "Good bye."));
    work.close(Ending.SESSION_OVER);

    bot.awaitClose(4404);
    assertThat(studio.turns()).hasSize(1).noneMatch(Turn::isOpen);
  }

  private TestBot bot(long epoch) {
    return TestBot.welcomed(studio.http, server.endpoint(), studio.hello(lease, epoch));
  }

  private Turn open(String text, long audioEnd) {
    return new Turn(
        studio.room.id(),
        0,
        text,
        5,
        audioEnd,
        Instant.now(),
        Optional.empty(),
        false,
        Map.of(),
        List.of(),
        "tutor-1",
        Optional.empty());
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "");
  }
}
