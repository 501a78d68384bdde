package edu.colloquy.domain.breakout;

import edu.colloquy.domain.meeting.presence.Participant;
import java.util.List;

/** What the conductor is told of the meeting, and by whoever directs it. */
public sealed interface Seen {

  /** What the conductor may do in the meeting. */
  enum Role {
    PARTICIPANT,
    CO_HOST,
    HOST;

    boolean controlsRooms() {
      return this != PARTICIPANT;
    }
  }

  /** The conductor is in, for the first time or again: nothing seen before counts. */
  record Entered(Role role) implements Seen {}

  /** The conductor may do more or less than before. */
  record RoleChanged(Role role) implements Seen {}

  /** Somebody is in the main session. */
  record Arrived(Person person) implements Seen {}

  /** Somebody is in the main session no longer: in a room, or out of the meeting. */
  record Left(String uuid) implements Seen {}

  /** Somebody waits to be let in. */
  record Waiting(Person person) implements Seen {}

  /** The rooms were opened, or are being closed, or are closed. */
  record StatusChanged(BreakoutView.Status status) implements Seen {}

  /** The rooms, read after everything that was to be done was tried. */
  record RoomsRead(BreakoutView view) implements Seen {}

  /** What is stored of who is in the meeting, which webhooks have told. */
  record ParticipantsRead(List<Participant> participants) implements Seen {
    public ParticipantsRead {
      participants = List.copyOf(participants);
    }
  }

  /** It could not be read just now; what is known must do until the rooms are read again. */
  record ParticipantsUnread() implements Seen {}

  /** MATCH_PARTICIPANT: the professor has said who somebody is, which is stored. */
  record Matched() implements Seen {}

  /** TRIGGER_BREAKOUT: students are to be in their rooms. */
  record Triggered() implements Seen {}

  /** The session is over. */
  record Ending() implements Seen {}
}
