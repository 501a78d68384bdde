package edu.colloquy.domain.breakout;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.meeting.presence.Identity;
import edu.colloquy.domain.meeting.presence.Roster;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Optional;

/**
 * The breakout rooms that a session is to have.
 *
 * @param rooms one a student, with its name as Zoom shows it
 */
public record BreakoutPlan(SessionId session, List<Room> rooms, Professor professor) {
  public BreakoutPlan {
    rooms = List.copyOf(rooms);
  }

  /**
   * Checks that Zoom lets a meeting have so many rooms.
   *
   * @param limit Zoom: 50, or 100 with the larger-rooms plan
   * @throws ServiceException refused, when it does not
   */
  public BreakoutPlan within(int limit) {
    if (rooms.size() > limit) {
      throw ServiceException.refused(
          "Zoom",
          ("%d breakout rooms are more than the %d that a meeting of this account may have. Make"
                  + " sessions of at most %d students; or, if the account has Zoom's plan for more"
                  + " rooms, set ZOOM_BREAKOUT_ROOMS to what it allows.")
              .formatted(rooms.size(), limit, limit));
    }
    return this;
  }

  /** Who is expected in the meeting. */
  Roster roster() {
    return new Roster(Optional.of(professor), rooms);
  }

  /** Where somebody belongs who was recognised, or not. */
  Optional<Seat> seatOf(Identity identity, boolean proven) {
    return switch (identity) {
      case Identity.Bot(RoomId room) when room.session().equals(session) ->
          Optional.of(new Seat.Bot(room.number()));
      case Identity.Student(Room room, _) -> Optional.of(new Seat.Student(room.id().number()));
      case Identity.Professor _ -> Optional.of(new Seat.Professor(proven));
      case Identity.Conductor _ -> Optional.of(new Seat.Conductor());
      case Identity.Bot _, Identity.Unmatched _ -> Optional.empty();
    };
  }
}
