package edu.colloquy.domain.meeting.presence;

import static edu.colloquy.contract.ws.ServerMessage.ParticipantStatus.IN_ROOM;
import static edu.colloquy.contract.ws.ServerMessage.ParticipantStatus.LEFT;
import static edu.colloquy.contract.ws.ServerMessage.ParticipantStatus.MAIN_SESSION;
import static edu.colloquy.contract.ws.ServerMessage.ParticipantStatus.WRONG_ROOM;
import static edu.colloquy.domain.meeting.presence.Classroom.ADAS_ROOM;
import static edu.colloquy.domain.meeting.presence.Classroom.BENS_ROOM;
import static edu.colloquy.domain.meeting.presence.Classroom.event;
import static edu.colloquy.domain.meeting.presence.Classroom.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.contract.ws.ServerMessage.ParticipantUpdate;
import edu.colloquy.domain.meeting.presence.Sighting.Kind;
import edu.colloquy.domain.notice.Audience;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StudentIsFollowedThroughRoomsTest {
  private final Classroom classroom = new Classroom();
  private final Person ada = signedIn("Ada");

  @Test
  void intoTheirRoomAndOutOfTheMeeting() {
    classroom.happens(Kind.JOINED, ada, 1);
    assertThat(classroom.seen(ada).status()).isEqualTo(MAIN_SESSION);
    botsAreIn();
    classroom.happens(Kind.MOVED, ada, 10);
    classroom.happens(Kind.ENTERED_ROOM, ada, ADAS_ROOM, 10);
    assertThat(classroom.seen(ada).status()).isEqualTo(IN_ROOM);
    assertThat(classroom.seen(ada).roomId()).contains(classroom.room(1));
    classroom.happens(Kind.LEFT_ROOM, ada, ADAS_ROOM, 20);
    classroom.happens(Kind.LEFT, ada, 20);
    assertThat(classroom.seen(ada).status()).isEqualTo(LEFT);
    assertThat(classroom.pushed())
        .extracting(ParticipantUpdate::status)
        .containsExactly(MAIN_SESSION, IN_ROOM, MAIN_SESSION, LEFT);
    assertThat(classroom.notifier.pushes().getFirst().audience())
        .isEqualTo(new Audience.Watchers(classroom.session.id()));
  }

  @Test
  void intoAWrongRoom() {
    botsAreIn();
    classroom.happens(Kind.ENTERED_ROOM, ada, BENS_ROOM, 10);
    ParticipantUpdate seen = classroom.seen(ada);
    assertThat(seen.status()).isEqualTo(WRONG_ROOM);
    assertThat(seen.roomId()).contains(classroom.room(2));
    assertThat(seen.expectedRoomId()).contains(classroom.room(1));
    assertThat(seen.studentId()).contains("stu_1");
  }

  @Test
  void intoARoomOfWhichNobodyKnowsMoreThanThatItIsNotTheirs() {
    botsAreIn();
    classroom.happens(Kind.ENTERED_ROOM, ada, "/another==", 10);
    assertThat(classroom.seen(ada).status()).isEqualTo(WRONG_ROOM);
    assertThat(classroom.seen(ada).roomId()).isEmpty();
  }

  @Test
  void intoARoomThatIsKnownByThemFirstAndByItsBotLater() {
    classroom.happens(Kind.ENTERED_ROOM, ada, BENS_ROOM, 10);
    assertThat(classroom.seen(ada).status()).isEqualTo(IN_ROOM);
    assertThat(classroom.seen(ada).roomId()).contains(classroom.room(1));
    classroom.happens(Kind.ENTERED_ROOM, classroom.bot(2), BENS_ROOM, 11);
    assertThat(classroom.seen(ada).status()).isEqualTo(WRONG_ROOM);
    assertThat(classroom.pushed().getLast()).isEqualTo(classroom.seen(ada));
  }

  @Test
  void fromRoomToRoomWithoutBeingGoneInBetween() {
    botsAreIn();
    classroom.happens(Kind.JOINED, ada, 1);
    classroom.happens(Kind.ENTERED_ROOM, ada, BENS_ROOM, 10);
    hop(30).forEach(classroom::happens);
    assertThat(classroom.seen(ada).status()).isEqualTo(IN_ROOM);
    assertThat(classroom.pushed()).extracting(ParticipantUpdate::status).doesNotContain(LEFT);
  }

  @Test
  void backToTheMainSessionThoughNoLeavingOfTheRoomWasTold() {
    botsAreIn();
    classroom.happens(Kind.ENTERED_ROOM, ada, ADAS_ROOM, 10);
    classroom.happens(Kind.JOINED, ada, 60);
    assertThat(classroom.seen(ada).status()).isEqualTo(MAIN_SESSION);
  }

  @Test
  void outOfTheMeetingAndBackUnderAnotherUuid() {
    botsAreIn();
    classroom.happens(Kind.ENTERED_ROOM, ada, ADAS_ROOM, 10);
    classroom.happens(Kind.LEFT, ada, 20);
    Person again = Person.of("/again==", "Ada", "ada@example.edu", "");
    classroom.happens(Kind.ENTERED_ROOM, again, ADAS_ROOM, 30);
    assertThat(classroom.seen(ada).status()).isEqualTo(LEFT);
    assertThat(classroom.seen(again).status()).isEqualTo(IN_ROOM);
    assertThat(classroom.seen(again).studentId()).contains("stu_1");
  }

  @Test
  void withoutTroubleFromEventsThatComeTwiceOrInAnyOrder() {
    List<Sighting> lesson = new ArrayList<>();
    lesson.add(event(Kind.JOINED, ada, null, 1));
    lesson.add(event(Kind.MOVED, ada, null, 10));
    lesson.add(event(Kind.ENTERED_ROOM, ada, BENS_ROOM, 10.2));
    lesson.addAll(hop(30));
    lesson.add(event(Kind.LEFT_ROOM, ada, ADAS_ROOM, 40));
    lesson.add(event(Kind.LEFT, ada, null, 40.1));
    lesson.add(event(Kind.JOINED, ada, null, 50));
    lesson.add(event(Kind.ENTERED_ROOM, ada, ADAS_ROOM, 50.5));
    lesson.add(event(Kind.ENTERED_ROOM, classroom.bot(1), ADAS_ROOM, 2));
    lesson.add(event(Kind.ENTERED_ROOM, classroom.bot(2), BENS_ROOM, 2));
    lesson.addAll(List.copyOf(lesson));
    for (int seed = 0; seed < 200; seed++) {
      Collections.shuffle(lesson, new Random(seed));
      Classroom fresh = new Classroom();
      lesson.forEach(
          told ->
              fresh.happens(
                  told.person().customerKey().isEmpty()
                      ? told
                      : new Sighting(
                          told.kind(),
                          fresh.bot(told.breakoutRoomUuid().get().equals(ADAS_ROOM) ? 1 : 2),
                          told.breakoutRoomUuid(),
                          told.stamp())));
      assertThat(fresh.everybody()).as("seed %d", seed).hasSize(1);
      ParticipantUpdate seen = fresh.seen(ada);
      assertThat(seen.status()).as("seed %d", seed).isEqualTo(IN_ROOM);
      assertThat(seen.roomId()).contains(fresh.room(1));
      assertThat(fresh.pushed().getLast()).isEqualTo(seen);
    }
  }

  /** From Ben's room to Ada's, as Zoom tells it: through the main session, within a second. */
  private List<Sighting> hop(double second) {
    return List.of(
        event(Kind.LEFT_ROOM, ada, BENS_ROOM, second),
        event(Kind.JOINED, ada, null, second + 0.1),
        event(Kind.MOVED, ada, null, second + 0.2),
        event(Kind.ENTERED_ROOM, ada, ADAS_ROOM, second + 0.3));
  }

  private void botsAreIn() {
    classroom.happens(Kind.ENTERED_ROOM, classroom.bot(1), ADAS_ROOM, 2);
    classroom.happens(Kind.ENTERED_ROOM, classroom.bot(2), BENS_ROOM, 2);
  }
}
