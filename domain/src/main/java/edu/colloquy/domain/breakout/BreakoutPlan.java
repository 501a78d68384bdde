package edu.colloquy.domain.breakout;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.people.Professor;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.session.SessionId;
import java.util.List;
import java.util.Optional;

/**
 * The breakout rooms that a session is to have.
 *
 * @param rooms one a student, with its name as Zoom shows it
 */
public record BreakoutPlan(SessionId session, List<Room> rooms, Professor professor)
    implements WhoIsWho {
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

  /**
   * {@inheritDoc}
   *
   * <p>Trusted are, in this order: our own customer key, the e-mail address, a name that only one
   * person of the session has.
   */
  @Override
  public Optional<Seat> seatOf(Person person) {
    return CustomerKey.seat(session, person.customerKey())
        .or(() -> byEmail(person.email()))
        .or(() -> byName(person.name()));
  }

  private Optional<Seat> byEmail(String email) {
    if (email.isBlank()) {
      return Optional.empty();
    }
    return rooms.stream()
        .filter(room -> room.studentEmail().equalsIgnoreCase(email))
        .findFirst()
        .<Seat>map(room -> new Seat.Student(room.id().number()))
        .or(
            () ->
                professor.email().equalsIgnoreCase(email)
                    ? Optional.of(new Seat.Professor())
                    : Optional.empty());
  }

  private Optional<Seat> byName(String name) {
    List<Room> named =
        rooms.stream().filter(room -> room.studentName().equalsIgnoreCase(name)).toList();
    boolean isProfessors = professor.name().equalsIgnoreCase(name);
    if (isProfessors && named.isEmpty()) {
      return Optional.of(new Seat.Professor());
    }
    return named.size() == 1 && !isProfessors
        ? Optional.of(new Seat.Student(named.getFirst().id().number()))
        : Optional.empty();
  }
}
