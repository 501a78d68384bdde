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
import org.junit.jupiter.api.Test;

/** A virtual student and a tutor's bot in a breakout room. */
class TutorialTest {
  private static final Duration SOON = Duration.ofMillis(500);
  private static final Duration NEVER = Duration.ofMinutes(1);
  private static final List<String> LINES = List.of("Seven thirds", "Two and a third");

  private final WireLog log = new WireLog();
  private final ZoomSimulator zoom = new ZoomSimulator(ZoomSettings.defaults(), Faults.none(), log);
  private final ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
  private final JsonNode meeting = caller.createMeeting();
  private VirtualClass students;
  private VirtualStudent ann;
  private TestAttendee host;

  private void annJoinsAndRoomsOpen(Duration greetingPatience, Duration answerPatience)
      throws MeetingRefused {
    students =
        new VirtualClass(
            zoom,
            log,
            6,
            new StudentTimings(
                Duration.ofMillis(150),
                Duration.ofMillis(200),
                greetingPatience,
                answerPatience,
                2),
            1);
    ann =
        students.join(
            "Ann", "ann@school.example", LINES, URI.create(meeting.path("join_url").asText()));
    host = TestAttendee.join(zoom, meeting, "Host", "{'zak': '" + caller.zak() + "'}");
    host.call("openBreakoutRooms", "{'options': {'isAutoJoinRoom': true}}");
  }

  @AfterEach
  void close() {
    students.close();
    zoom.close();
  }

  @Test
  void theyTalkInTurnsUntilTheStudentIsDone() throws MeetingRefused {
    annJoinsAndRoomsOpen(NEVER, NEVER);
    TestAttendee bot = bot("Room 1");
    TestAttendee elsewhere = bot("Room 2");
    assertThat(ann.view().status()).isEqualTo(StudentStatus.WAITING);

    bot.say("Hello Ann how far are you");
    bot.awaitWords("Seven thirds");
    bot.say("And as a mixed number");
    bot.awaitWords("Two and a third");
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
                "Two and a third",
                "Well done"));
  }

  @Test
  void aStudentWhomNobodyGreetsSpeaksFirst() throws MeetingRefused {
    annJoinsAndRoomsOpen(SOON, NEVER);
    TestAttendee bot = bot("Room 1");

    bot.awaitWords("Seven thirds");

    assertThat(texts(Seen.STUDENT_HEARD)).isEmpty();
  }

  @Test
  void aLineWithoutAnAnswerIsSaidAgainAsOftenAsAgreedAndThenNoMore() throws MeetingRefused {
    annJoinsAndRoomsOpen(NEVER, SOON);
    TestAttendee bot = bot("Room 1");
    bot.say("Hello");

    await().until(() -> seen(Seen.STUDENT_SPEECH_ENDED).size() == 3);
    await().until(() -> ann.view().status() == StudentStatus.WAITING);
    assertThat(texts(Seen.STUDENT_SPEECH_STARTED)).containsOnly(LINES.getFirst()).hasSize(3);
    assertThat(students.allDone()).isFalse();

    bot.say("Sorry go on");
    bot.awaitWords("Two and a third");
  }

  @Test
  void aTutorWhoWasAwayHearsTheLineAgain() throws MeetingRefused {
    annJoinsAndRoomsOpen(NEVER, NEVER);
    TestAttendee bot = bot("Room 1");
    bot.say("Hello");
    bot.awaitWords("Seven thirds");
    bot.vanish();
    await().until(() -> seen(Seen.PARTICIPANT_LEFT).size() == 1);

    TestAttendee again = bot("Room 1");

    again.awaitWords("Seven thirds");
  }

  @Test
  void whenTheMeetingEndsTheStudentIsInNoRoomAndNotDone() throws MeetingRefused {
    annJoinsAndRoomsOpen(NEVER, NEVER);
    bot("Room 1");
    await().until(() -> ann.view().room().equals("Room 1"));

    caller.call(
        "PUT", "/v2/meetings/" + meeting.path("id").asText() + "/status", "{'action': 'end'}");

    assertThat(ann.view().room()).isEmpty();
    assertThat(students.allDone()).isFalse();
  }

  @Test
  void aStudentWhoLeavesIsSeenToLeave() throws MeetingRefused {
    annJoinsAndRoomsOpen(NEVER, NEVER);
    TestAttendee bot = bot("Room 1");
    bot.awaitEvent("participant_joined");

    ann.leave();

    assertThat(bot.awaitEvent("participant_left").path("user_email").asText())
        .isEqualTo("ann@school.example");
  }

  private TestAttendee bot(String room) {
    TestAttendee bot = TestAttendee.join(zoom, meeting, "Tutor", "{'customer_key': 'bot'}");
    host.assign(bot, room);
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
