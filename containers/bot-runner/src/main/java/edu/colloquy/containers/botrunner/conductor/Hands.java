package edu.colloquy.containers.botrunner.conductor;

import edu.colloquy.containers.botrunner.meeting.BreakoutControl;
import edu.colloquy.containers.botrunner.meeting.MeetingSeat;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.breakout.Action;
import edu.colloquy.domain.breakout.Conductor;
import edu.colloquy.domain.breakout.Seen;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does in the meeting what the conductor decides. What is refused is left: the rooms are read again
 * soon, and what is still to be done is decided anew. For one thread.
 */
final class Hands {
  private static final Logger LOG = LoggerFactory.getLogger(Hands.class);

  private final Conductor conductor;
  private final MeetingSeat seat;
  private final BreakoutControl rooms;
  private final Records records;
  private boolean left;

  Hands(Conductor conductor, MeetingSeat seat, Records records) {
    this.conductor = conductor;
    this.seat = seat;
    this.records = records;
    this.rooms = seat.breakoutRooms();
  }

  /** Whether the conductor has left the meeting for good. */
  boolean left() {
    return left;
  }

  /**
   * Tells the conductor what was seen, and does what follows.
   *
   * @throws ServiceException when the rooms cannot be made or opened, without which nothing can be
   */
  void take(Seen seen) throws InterruptedException {
    perform(conductor.on(seen));
  }

  /** Reads the rooms, and does what follows. */
  void look() throws InterruptedException {
    if (conductor.controlsRooms()) {
      attempt(new Action.GetBreakoutRooms());
    }
  }

  private void perform(List<Action> actions) throws InterruptedException {
    for (Action action : actions) {
      attempt(action);
    }
  }

  private void attempt(Action action) throws InterruptedException {
    try {
      perform(action);
    } catch (ServiceException e) {
      if (action instanceof Action.CreateBreakoutRoom
          || action instanceof Action.OpenBreakoutRooms) {
        throw e;
      }
      LOG.info("{} was not done: {}", action.getClass().getSimpleName(), e.getMessage());
    }
  }

  private void perform(Action action) throws InterruptedException {
    switch (action) {
      case Action.GetBreakoutRooms _ -> take(new Seen.RoomsRead(rooms.getBreakoutRooms()));
      case Action.CreateBreakoutRoom(List<String> names) -> rooms.createBreakoutRoom(names);
      case Action.OpenBreakoutRooms _ -> rooms.openBreakoutRooms();
      case Action.AssignUserToBreakoutRoom(int userId, String roomId) ->
          rooms.assignUserToBreakoutRoom(userId, roomId);
      case Action.MoveUserToBreakoutRoom(int userId, String roomId) ->
          rooms.moveUserToBreakoutRoom(userId, roomId);
      case Action.Broadcast(String content) -> rooms.broadcast(content);
      case Action.CloseBreakoutRooms _ -> rooms.closeBreakoutRooms();
      case Action.Admit(int userId) -> rooms.admit(userId);
      case Action.MakeCoHost(int userId) -> rooms.makeCoHost(userId);
      case Action.MakeHost(int userId) -> rooms.makeHost(userId);
      case Action.ReadParticipants _ -> take(participants());
      case Action.NoteRoomsClosed _ -> noteRoomsClosed();
      case Action.LeaveMeeting(boolean handedOver) -> leave(handedOver);
    }
  }

  /** The meeting is conducted also where nothing can be read or written for a while. */
  private Seen participants() {
    try {
      return new Seen.ParticipantsRead(records.participants());
    } catch (RuntimeException e) {
      LOG.warn("Who is in the meeting could not be read; it is tried again.", e);
      return new Seen.ParticipantsUnread();
    }
  }

  private void noteRoomsClosed() {
    try {
      records.roomsClosed();
    } catch (RuntimeException e) {
      LOG.warn("That the breakout rooms are closed could not be stored; webhooks may tell it.", e);
    }
  }

  private void leave(boolean handedOver) throws InterruptedException {
    left = true;
    if (handedOver) {
      seat.leave();
    } else {
      seat.vanish();
    }
  }
}
