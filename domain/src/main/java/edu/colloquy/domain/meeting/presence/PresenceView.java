package edu.colloquy.domain.meeting.presence;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.contract.ws.ServerMessage.ParticipantStatus;
import edu.colloquy.contract.ws.ServerMessage.ParticipantUpdate;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.Session;
import java.util.List;
import java.util.Optional;

/** Who is in a session's meeting and where, as the professor sees it. Thread-safe. */
public final class PresenceView {
  private final PresenceRepository presence;
  private final Rosters rosters;

  /** A view of what is kept. */
  public PresenceView(PresenceRepository presence, Rosters rosters) {
    this.presence = presence;
    this.rosters = rosters;
  }

  /** Everybody who is or was in the meeting, but bots and the professor. */
  public List<ParticipantUpdate> of(Session session) {
    List<Participant> participants = presence.participants(session.id());
    if (participants.isEmpty()) {
      return List.of();
    }
    BreakoutRooms rooms = new BreakoutRooms(presence.breakoutRooms(session.id()));
    Roster roster = rosters.of(session);
    return participants.stream()
        .filter(it -> !roster.isStaff(it))
        .map(it -> of(it, roster, rooms))
        .toList();
  }

  /** One participant. */
  static ParticipantUpdate of(Participant participant, Roster roster, BreakoutRooms rooms) {
    Optional<RoomId> expected = participant.studentId().flatMap(roster::roomOf).map(Room::id);
    Place place = participant.place();
    Optional<RoomId> room =
        place instanceof Place.InBreakoutRoom(String uuid, var _)
            ? rooms.roomOf(uuid)
            : Optional.empty();
    return new ParticipantUpdate(
        participant.session().toString(),
        participant.person().participantUuid(),
        participant.person().name(),
        status(place, expected, rooms),
        room.map(RoomId::toString),
        expected.map(RoomId::toString),
        participant.studentId(),
        participant
            .guess()
            .map(it -> new ServerMessage.Guess(it.studentId(), it.studentName(), it.likeness())),
        place.since());
  }

  private static ParticipantStatus status(
      Place place, Optional<RoomId> expected, BreakoutRooms rooms) {
    return switch (place) {
      case Place.MainSession _ -> ParticipantStatus.MAIN_SESSION;
      case Place.Gone _ -> ParticipantStatus.LEFT;
      case Place.InBreakoutRoom(String uuid, var _) ->
          expected.filter(it -> isWrong(it, uuid, rooms)).isPresent()
              ? ParticipantStatus.WRONG_ROOM
              : ParticipantStatus.IN_ROOM;
    };
  }

  private static boolean isWrong(RoomId expected, String uuid, BreakoutRooms rooms) {
    return rooms.roomOf(uuid).filter(it -> !it.equals(expected)).isPresent()
        || rooms.isElsewhere(expected, uuid);
  }
}
