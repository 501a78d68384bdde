package edu.colloquy.containers.botrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.work.Lease;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The link between a bot and its room's transcriber is lost and comes back. */
class LinkResumesTest {
  private static final String SENTENCE = "one two three four five six seven eight nine ten";

  private final Campus campus = new Campus();
  private final Room room = campus.rooms.getFirst();
  private final TestStudent student = new TestStudent();

  @AfterEach
  void close() {
    campus.close();
  }

  @Test
  void noWordIsLostOrDoubledWhenTheLinkDropsInMidSentence() throws Exception {
    try (TestTranscriber transcriber = new TestTranscriber(0)) {
      campus.holds(room, transcriber);
      campus.join(room, student);
      campus.bot(room);
      student.say(SENTENCE);
      await().until(() -> transcriber.words().contains("three"));

      transcriber.dropLink();

      transcriber.awaitWords(SENTENCE);
      assertThat(transcriber.hellos).hasSize(2);
      assertThat(transcriber.presences).endsWith(true);
    }
  }

  @Test
  void anotherTranscriberHearsWhatWasNotStoredByTheOneBefore() throws Exception {
    try (TestTranscriber before = new TestTranscriber(0);
        TestTranscriber after = new TestTranscriber(0)) {
      Lease lease = campus.holds(room, before);
      campus.join(room, student);
      campus.bot(room);
      student.say(SENTENCE);
      await().until(() -> before.words().contains("five"));

      campus.leases.release(lease);
      before.stop();
      campus.holds(room, after);

      after.awaitWords(SENTENCE);
    }
  }

  @Test
  void whatIsStoredIsNotSentAgain() throws Exception {
    try (TestTranscriber before = new TestTranscriber(0);
        TestTranscriber after = new TestTranscriber(0)) {
      Lease lease = campus.holds(room, before);
      campus.join(room, student);
      campus.bot(room);
      await().until(() -> before.next() > 8_000);
      before.acknowledge(6_400);
      await().until(() -> before.next() > 16_000);

      campus.leases.release(lease);
      before.dropLink();
      campus.holds(room, after);

      await().until(() -> !after.starts.isEmpty());
      assertThat(after.starts.getFirst()).isEqualTo(6_400);
    }
  }

  @Test
  void whatTheTranscriberHasIsSkippedToTheSample() throws Exception {
    try (TestTranscriber transcriber = new TestTranscriber(1_000)) {
      campus.bot(room);
      campus.join(room, student);
      await().until(() -> student.seen().size() > 0);
      student.say("hello");
      await().pollDelay(Duration.ofMillis(300)).until(() -> true);

      campus.holds(room, transcriber);

      transcriber.awaitWords("hello");
      assertThat(transcriber.starts.subList(0, 2)).containsExactly(1_000L, 1_280L);
    }
  }
}
