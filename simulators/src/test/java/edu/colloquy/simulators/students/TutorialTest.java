package edu.colloquy.simulators.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Observation;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.zoom.TestAttendee;
import edu.colloquy.simulators.zoom.ZoomCaller;
import edu.colloquy.simulators.zoom.ZoomSettings;
import edu.colloquy.simulators.zoom.ZoomSimulator;
import edu.colloquy.simulators.zoom.meeting.MeetingRefused;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A virtual student and a tutor's bot in a breakout room. */
class TutorialTest {
  private static final StudentTimings IMPATIENT =
      new StudentTimings(
          Duration.ofMillis(150),
          Duration.ofMillis(250),
          Duration.ofMillis(800),
          Duration.ofMillis(600),
          3);
  private static final List<String> LINES = List.of("I have seven thirds", "So two and a third");

  private final WireLog log = new WireLog();
  private final ZoomSimulator zoom = new ZoomSimulator(ZoomSettings.defaults(), Faults.none(), log);
  private final ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
  private final VirtualClass students = new VirtualClass(zoom, log, 4, IMPATIENT, 1);
  private final JsonNode meeting = caller.createMeeting();
  private VirtualStudent ann;

  @BeforeEach
  void annJoinsAndRoomsOpen() throws MeetingRefused {
    ann =
        students.join(
            "Ann", "ann@school.example", LINES, URI.create(meeting.path("join_url").asText()));
    TestAttendee host = TestAttendee.join(zoom, meeting, "Host", "{'zak': '" + caller.zak() + "'}");
    host.send("{'type': 'open_breakout_rooms'}");
    host.awaitEvent("breakout_rooms_opened");
  }

  @AfterEach
  void close() {
    students.close();
    zoom.close();
  }

  @Test
  void theyTalkInTurnsUntilTheStudentIsDone() {
    TestAttendee bot = bot("Room 1");
    TestAttendee elsewhere = bot("Room 2");
    assertThat(ann.view().status()).isEqualTo(StudentStatus.WAITING);

    bot.say("Hello Ann how far are you");
    bot.awaitWords("I have seven thirds");
    bot.say("And as a mixed number");
    bot.awaitWords("So two and a third");
    assertThat(students.allDone()).isFalse();
    bot.say("Well done");

    await().until(students::allDone);
    assertThat(texts(Seen.STUDENT_HEARD))
        .containsExactly("Hello Ann how far are you", "And as a mixed number", "Well done");
    assertThat(texts(Seen.STUDENT_SPEECH_STARTED)).isEqualTo(LINES);
    assertThat(texts(Seen.STUDENT_SPEECH_ENDED)).isEqualTo(LINES);
    assertThat(seen(Seen.STUDENT_DONE)).hasSize(1);
    assertThat(elsewhere.words).isEmpty();
    assertThat(students.students())
        .containsExactly(
            new StudentView(
                "Ann",
                "ann@school.example",
                "Room 1",
                StudentStatus.DONE,
                2,
                2,
                "So two and a third",
                "Well done"));
  }

  @Test
  void aStudentWhomNobodyGreetsSpeaksFirst() {
    TestAttendee bot = bot("Room 1");

    bot.awaitWords("I have seven thirds");

    assertThat(texts(Seen.STUDENT_HEARD)).isEmpty();
  }

  @Test
  void aLineWithoutAnAnswerIsSaidThreeTimesMoreAndThenNoMore() {
    TestAttendee bot = bot("Room 1");
    bot.say("Hello");

    await().until(() -> seen(Seen.STUDENT_SPEECH_ENDED).size() == 4);
    await().until(() -> ann.view().status() == StudentStatus.WAITING);
    assertThat(texts(Seen.STUDENT_SPEECH_STARTED)).containsOnly(LINES.getFirst()).hasSize(4);
    assertThat(students.allDone()).isFalse();

    bot.say("Sorry go on");
    bot.awaitWords("So two and a third");
  }

  @Test
  void aTutorWhoWasAwayHearsTheLineAgain() {
    TestAttendee bot = bot("Room 1");
    bot.say("Hello");
    bot.awaitWords("I have seven thirds");
    bot.vanish();
    await().until(() -> seen(Seen.PARTICIPANT_LEFT).size() == 1);

    TestAttendee again = bot("Room 1");

    again.awaitWords("I have seven thirds");
  }

  @Test
  void aStudentWhoLeavesIsSeenToLeave() {
    TestAttendee bot = bot("Room 1");
    bot.awaitEvent("participant_joined");

    ann.leave();

    assertThat(bot.awaitEvent("participant_left").path("user_email").asText())
        .isEqualTo("ann@school.example");
  }

  private TestAttendee bot(String room) {
    TestAttendee bot = TestAttendee.join(zoom, meeting, "Tutor", "{'customer_key': 'bot'}");
    bot.awaitEvent("breakout_rooms_opened");
    bot.send("{'type': 'join_breakout_room', 'name': '" + room + "'}");
    bot.awaitEvent("breakout_room_joined");
    return bot;
  }

  private List<Observation> seen(Seen what) {
    return log.observations().stream().filter(one -> one.what() == what).toList();
  }

  private List<String> texts(Seen what) {
    return seen(what).stream().map(one -> (String) one.details().get("text")).toList();
  }
}
