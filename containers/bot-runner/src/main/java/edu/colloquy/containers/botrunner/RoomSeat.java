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
import java.util.function.Supplier;

/**
 * A bot's seat in its breakout room, taken again when it is lost. What is heard and seen there, and
 * nowhere else, is passed on to the transcriber. Thread-safe.
 */
final class RoomSeat {
  private final MeetingClient meetings;
  private final Supplier<JoinRequest> request;
  private final Room room;
  private final TranscriberLink link;
  private final MeetingListener listener = new Listener();
  private final Attendance attendance;
  private volatile Optional<MeetingSeat> seat = Optional.empty();

  /**
   * @param request asked for each time, because host keys lapse
   * @param room whose breakout room
   * @param link to the room's transcriber
   */
  RoomSeat(MeetingClient meetings, Supplier<JoinRequest> request, Room room, TranscriberLink link) {
    this.meetings = meetings;
    this.request = request;
    this.room = room;
    this.link = link;
    this.attendance = new Attendance(room);
  }

  /**
   * Joins the meeting and goes to the room; returns once inside.
   *
   * @throws edu.colloquy.domain.ServiceException when the meeting does not let it
   */
  void enter() throws InterruptedException {
    attendance.forget();
    MeetingSeat taken = meetings.join(request.get(), listener);
    try {
      taken.openBreakoutRooms();
      taken.joinBreakoutRoom(room.name());
      seat = Optional.of(taken);
    } finally {
      if (seat.isEmpty()) {
        taken.vanish();
      }
    }
  }

  /** Stays in the room, and enters it again if it was lost; false when the meeting is over. */
  boolean stay(Pause pause) throws InterruptedException {
    if (seat.isEmpty()) {
      enter();
    }
    pause.reset();
    boolean goesOn = seat.orElseThrow().awaitLoss();
    seat = Optional.empty();
    link.studentPresent(false);
    return goesOn;
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
    @Override
    public void heard(byte[] pcm) {
      if (seat.isPresent()) {
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
