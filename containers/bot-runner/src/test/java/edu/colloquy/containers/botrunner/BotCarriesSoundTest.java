package edu.colloquy.containers.botrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import edu.colloquy.cloud.work.Ending;
import edu.colloquy.cloud.work.RoomWork;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.work.Duty;
import edu.colloquy.simulators.zoom.meeting.Participant;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bots in their breakout rooms, between students, avatars and transcribers. */
class BotCarriesSoundTest {
  private final Campus campus = new Campus();
  private final Room first = campus.rooms.get(0);
  private final Room second = campus.rooms.get(1);
  private final TestStudent student = new TestStudent();

  @AfterEach
  void close() {
    campus.close();
  }

  @Test
  void twoRoomsHearAndAreHeardApartFromEachOther() throws Exception {
    try (TestTranscriber one = new TestTranscriber(0);
        TestTranscriber two = new TestTranscriber(0)) {
      TestStudent other = new TestStudent();
      campus.holds(first, one);
      campus.holds(second, two);
      campus.bot(first);
      campus.bot(second);
      campus.join(first, student);
      campus.join(second, other);
      await().until(() -> one.presences.contains(true) && two.presences.contains(true));

      student.say("seven thirds is two and a bit");
      other.say("a sine has no corners");
      campus.avatarSays(first, "why do you think so");
      campus.avatarSays(second, "what does a corner need");

      one.awaitWords("seven thirds is two and a bit");
      two.awaitWords("a sine has no corners");
      student.awaitWords("why do you think so");
      other.awaitWords("what does a corner need");
      assertThat(student.words()).doesNotContain("corner");
      assertThat(one.hellos).hasSize(1);
      assertThat(one.hellos.getFirst().roomId()).isEqualTo(first.id().toString());
      assertThat(one.hellos.getFirst().key()).isEqualTo("sesame");
      assertThat(one.starts.getFirst()).isZero();
    }
  }

  @Test
  void theBotSaysThatItIsNoHumanAndLeavesWhenTheRoomIsOver() throws Exception {
    campus.join(first, student);
    RoomWork bot = campus.bot(first);
    await().until(() -> student.seen().contains("Prof. Ada Byron (AI)"));

    bot.close(Ending.SESSION_OVER);

    await().until(() -> student.departures() > 0);
  }

  @Test
  void aStudentWhoComesAndGoesIsNoticed() throws Exception {
    try (TestTranscriber transcriber = new TestTranscriber(0)) {
      campus.holds(first, transcriber);
      campus.bot(first);
      await().until(() -> transcriber.presences.contains(false));

      Participant present = campus.join(first, student);
      await().until(() -> transcriber.presences.getLast());
      present.leave();

      await().until(() -> !transcriber.presences.getLast());
    }
  }

  @Test
  void aLostMeetingIsJoinedAgain() throws Exception {
    try (TestTranscriber transcriber = new TestTranscriber(0)) {
      campus.holds(first, transcriber);
      campus.join(first, student);
      campus.bot(first);
      student.say("before");
      transcriber.awaitWords("before");

      campus.meetingLine.cut();
      await().until(() -> student.seen().size() > 1);
      await().until(() -> transcriber.presences.getLast());
      student.say("after");

      transcriber.awaitWords("before after");
      campus.avatarSays(first, "welcome back");
      student.awaitWords("welcome back");
    }
  }

  @Test
  void aMeetingThatEndedIsNotJoinedAgain() throws Exception {
    RoomWork bot = campus.bot(first);

    campus.endMeeting();

    await().during(Duration.ofMillis(700)).until(() -> campus.meetingLine.connections() == 1);
    bot.close(Ending.SESSION_OVER);
  }

  @Test
  void aBotThatIsNotLetInSaysWhy() {
    campus.endMeeting();

    assertThatThrownBy(
            () ->
                campus
                    .duty()
                    .begin(
                        Campus.job(first),
                        campus.hold(first, Duty.BOT, "worker", Optional.empty())))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("Zoom meeting");
  }
}
