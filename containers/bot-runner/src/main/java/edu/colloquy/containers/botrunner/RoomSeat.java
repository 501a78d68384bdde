package edu.colloquy.containers.botrunner;

import edu.colloquy.containers.botrunner.line.Pause;
import edu.colloquy.containers.botrunner.meeting.JoinRequest;
import edu.colloquy.containers.botrunner.meeting.MeetingClient;
import edu.colloquy.containers.botrunner.meeting.MeetingListener;
import edu.colloquy.containers.botrunner.meeting.MeetingSeat;
import java.util.Optional;
import java.util.function.Supplier;

/** A bot's seat in its breakout room, taken again when it is lost. Thread-safe. */
final class RoomSeat {
  private final MeetingClient meetings;
  private final Supplier<JoinRequest> request;
  private final String room;
  private final MeetingListener listener;
  private volatile Optional<MeetingSeat> seat = Optional.empty();

  /**
   * @param request asked for each time, because host keys lapse
   * @param room the breakout room's name
   * @param listener told what is seen and heard
   */
  RoomSeat(
      MeetingClient meetings,
      Supplier<JoinRequest> request,
      String room,
      MeetingListener listener) {
    this.meetings = meetings;
    this.request = request;
    this.room = room;
    this.listener = listener;
  }

  /**
   * Joins the meeting and goes to the room; returns once inside.
   *
   * @throws edu.colloquy.domain.ServiceException when the meeting does not let it
   */
  void enter() throws InterruptedException {
    MeetingSeat taken = meetings.join(request.get(), listener);
    boolean inside = false;
    try {
      taken.openBreakoutRooms();
      taken.joinBreakoutRoom(room);
      inside = true;
    } finally {
      if (!inside) {
        taken.vanish();
      }
    }
    seat = Optional.of(taken);
  }

  /** Whether the bot is in its breakout room. */
  boolean isInside() {
    return seat.isPresent();
  }

  /** Stays in the room, and enters it again if it was lost; false when the meeting is over. */
  boolean stay(Pause pause) throws InterruptedException {
    if (seat.isEmpty()) {
      enter();
    }
    pause.reset();
    boolean goesOn = seat.orElseThrow().awaitLoss();
    seat = Optional.empty();
    return goesOn;
  }

  /** Says the next 20 ms; dropped while the bot is not inside. */
  void say(byte[] pcm) {
    seat.ifPresent(taken -> taken.sendAudio(pcm));
  }

  /** Leaves as one should. */
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
}
