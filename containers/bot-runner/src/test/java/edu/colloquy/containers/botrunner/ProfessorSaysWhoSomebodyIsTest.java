package edu.colloquy.containers.botrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import edu.colloquy.cloud.work.Ending;
import edu.colloquy.cloud.work.RoomWork;
import edu.colloquy.domain.meeting.presence.Place;
import edu.colloquy.domain.meeting.presence.Sighting.Kind;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.work.WorkerInbox;
import edu.colloquy.simulators.zoom.meeting.Attendee;
import edu.colloquy.simulators.zoom.meeting.Participant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One click of the professor, and the conductor sends somebody to where they belong. */
class ProfessorSaysWhoSomebodyIsTest {
  private static final WorkerInbox NOBODY = (holder, command) -> {};

  private final Campus campus = new Campus();
  private final Room first = campus.rooms.getFirst();
  private final Room second = campus.rooms.getLast();
  private final TestStudent student = new TestStudent();

  @AfterEach
  void close() {
    campus.close();
  }

  private Participant joins(String name) throws Exception {
    Participant joined = campus.join(new Attendee(name, "", ""), student);
    campus.tells(joined);
    return joined;
  }

  /** Every command is delivered twice. */
  private static WorkerInbox inboxOf(RoomWork conductor) {
    return (holder, command) -> {
      conductor.handle(command);
      conductor.handle(command);
    };
  }

  private void awaitIn(Room room) {
    await().until(() -> !student.rooms().isEmpty());
    await().until(() -> student.rooms().getLast().equals(room.name()));
  }

  @Test
  void aStrangerIsSentToTheirRoom() throws Exception {
    RoomWork conductor = campus.conductor(campus.meetingUrl());
    Participant phone = joins("iPhone");
    campus.matches(phone, first, inboxOf(conductor));
    awaitIn(first);
    assertThat(student.rooms()).hasSize(1);
  }

  @Test
  void whoSitsInAnothersRoomIsMoved() throws Exception {
    RoomWork conductor = campus.conductor(campus.meetingUrl());
    Participant misnamed = joins(second.studentName());
    awaitIn(second);
    campus.matches(misnamed, first, inboxOf(conductor));
    awaitIn(first);
    assertThat(student.rooms()).containsExactly(second.name(), first.name());
  }

  @Test
  void aConductorThatTakesOverReadsWhatWasSaidMeanwhile() throws Exception {
    RoomWork killed = campus.conductor(campus.meetingUrl());
    Participant misnamed = joins(second.studentName());
    awaitIn(second);
    killed.close(Ending.LEASE_LOST);
    campus.matches(misnamed, first, NOBODY);
    campus.releaseConductor();
    campus.conductor(campus.meetingUrl());
    awaitIn(first);
  }

  @Test
  void whenTheRoomsAreClosedEverybodyIsShownInTheMainSession() throws Exception {
    RoomWork conductor = campus.conductor(campus.meetingUrl());
    Participant joined = campus.join(first, student);
    campus.tells(joined);
    awaitIn(first);
    campus.tells(joined, Kind.ENTERED_ROOM, Optional.of("/room=="));
    conductor.close(Ending.SESSION_OVER);
    assertThat(
            campus.presence.participant(campus.session.id(), joined.uuid()).orElseThrow().place())
        .isInstanceOf(Place.MainSession.class);
  }
}
