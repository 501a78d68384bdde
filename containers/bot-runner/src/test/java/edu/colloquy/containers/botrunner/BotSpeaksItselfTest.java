package edu.colloquy.containers.botrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.contract.link.LinkMessage;
import edu.colloquy.domain.room.Room;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bot in a room without an avatar, told by the transcriber what to say. */
class BotSpeaksItselfTest {
  private final Campus campus = new Campus();
  private final Room room = campus.rooms.getFirst();
  private final TestStudent student = new TestStudent();
  private final TestTranscriber transcriber = new TestTranscriber(0);

  @BeforeEach
  void enter() throws Exception {
    campus.stopAvatar(room);
    campus.holds(room, transcriber);
    campus.bot(room);
    campus.join(room, student);
    await().until(() -> transcriber.presences.contains(true));
  }

  @AfterEach
  void close() {
    campus.close();
    transcriber.close();
  }

  private void orderToSay(String utterance, String sentence) {
    byte[] pcm = Campus.sound(sentence);
    transcriber.orders(new LinkMessage.Speak(utterance));
    transcriber.sends(pcm);
    transcriber.orders(new LinkMessage.SpeakEnd(utterance));
  }

  @Test
  void theStudentHearsWhatTheTranscriberSends() {
    orderToSay("u1", "why do you think so");
    student.awaitWords("why do you think so");
    await().until(() -> transcriber.spoken.size() == 2);
    assertThat(transcriber.spoken).containsExactly("started u1", "ended u1");
  }

  @Test
  void anInterruptionSilencesItAtOnce() throws Exception {
    orderToSay("u1", "what does a corner need that a sine has not got");
    await().until(() -> transcriber.spoken.contains("started u1"));
    transcriber.orders(new LinkMessage.Interrupt());
    await().until(() -> transcriber.spoken.contains("cut u1"));
    orderToSay("u2", "go on");
    await().until(() -> transcriber.spoken.contains("ended u2"));
    await().untilAsserted(() -> assertThat(student.words()).doesNotContain("got").endsWith("on"));
  }

  @Test
  void anotherAvatarIsListenedToAsSoonAsItIsThere() throws Exception {
    campus.startAvatar(room);
    transcriber.orders(new LinkMessage.AvatarChanged());
    await()
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              campus.avatarSays(room, "welcome back");
              assertThat(student.words()).contains("welcome");
            });
  }
}
