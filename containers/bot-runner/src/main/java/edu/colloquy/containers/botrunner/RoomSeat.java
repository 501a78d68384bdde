package edu.colloquy.containers.botrunner;

import edu.colloquy.containers.botrunner.line.Pause;
import edu.colloquy.containers.botrunner.link.TranscriberLink;
import edu.colloquy.containers.botrunner.meeting.Attendee;
import edu.colloquy.containers.botrunner.meeting.JoinRequest;
import edu.colloquy.containers.botrunner.meeting.MeetingClient;
import edu.colloquy.containers.botrunner.meeting.MeetingListener;
import edu.colloquy.containers.botrunner.meeting.MeetingSeat;
import edu.colloquy.domain.room.Room;
import java.util.Optional;

/**
 * A bot's seat in its breakout room, to which the session's conductor sends it; taken again when it
 * is lost. What is heard and seen there, and nowhere else, is passed on to the transcriber.
 * Thread-safe.
 */
final class RoomSeat {
  private final MeetingClient meetings;
  private final JoinRequest request;
  private final Room room;
  private final TranscriberLink link;
  private final Attendance attendance;
  private volatile Optional<MeetingSeat> seat = Optional.empty();

  /**
   * @param request as a participant
   * @param room whose breakout room
   * @param link to the room's transcriber
   */
  RoomSeat(MeetingClient meetings, JoinRequest request, Room room, TranscriberLink link) {
    this.meetings = meetings;
    this.request = request;
    this.room = room;
    this.link = link;
    this.attendance = new Attendance(room);
  }

  /**
   * Joins the meeting and is sent to the room; returns once inside.
   *
   * @throws edu.colloquy.domain.ServiceException when the meeting does not let it
   */
  void enter() throws InterruptedException {
    attendance.forget();
    MeetingSeat taken = meetings.join(request, new Listener());
    try {
      taken.awaitBreakoutRoom(room.name());
      seat = Optional.of(taken);
    } finally {
      if (seat.isEmpty()) {
        taken.vanish();
      }
    }
  }

  /** Enters the room if the seat was lost, and stays until it is lost, once more or first. */
  MeetingSeat.Loss stay(Pause pause) throws InterruptedException {
    if (seat.isEmpty()) {
      enter();
    }
    pause.reset();
    MeetingSeat.Loss loss = seat.orElseThrow().awaitLoss();
    seat = Optional.empty();
    link.studentPresent(false);
    return loss;
  }

  /** Says the next 20 ms; dropped while the bot is not inside. */
  void say(byte[] pcm) {
    seat.ifPresent(taken -> taken.sendAudio(pcm));
  }

  /** Leaves as one should; returns when that is done. */
  void leave() {
    try {
      if (seat.isPresent()) {
        seat.get().leave();
      }
    } catch (InterruptedException e) {
      vanish();
      Thread.currentThread().interrupt();
    }
  }

  /** Is gone at once. */
  void vanish() {
    seat.ifPresent(MeetingSeat::vanish);
  }

  private final class Listener implements MeetingListener {
    private volatile boolean inRoom;

    @Override
    public void moved(String where) {
      if (inRoom) {
        attendance.forget();
        link.studentPresent(false);
      }
      inRoom = where.equals(room.name());
    }

    @Override
    public void heard(byte[] pcm) {
      if (inRoom && seat.isPresent()) {
        link.hear(pcm);
      }
    }

    @Override
    public void joined(Attendee who, String where) {
      if (attendance.joined(who, where)) {
        link.studentPresent(true);
      }
    }

    @Override
    public void left(Attendee who, String where) {
      if (attendance.left(who, where)) {
        link.studentPresent(false);
      }
    }
  }
}
