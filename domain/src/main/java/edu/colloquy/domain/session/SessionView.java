package edu.colloquy.domain.session;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.cost.RoomCost;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A session as clients see it. */
public final class SessionView {
  private SessionView() {}

  /** The push that tells that every room has settled. */
  public static ServerMessage.SessionCreated created(Session session, List<Room> rooms) {
    return new ServerMessage.SessionCreated(
        session.id().toString(),
        session.meeting().map(Meeting::id).orElse(""),
        session.meeting().map(Meeting::joinUrl).orElse(""),
        rooms.stream().map(room -> room(room, Optional.empty())).toList(),
        rooms.stream()
            .filter(room -> room.avatar().isPresent())
            .map(
                room ->
                    new ServerMessage.Avatar(
                        room.id().toString(), room.avatar().get().id(), room.status().name()))
            .toList());
  }

  /**
   * How a session and its rooms stand.
   *
   * @param participants who is in the meeting, and where
   * @param costs what the rooms have cost so far
   */
  public static ServerMessage.SessionStatus status(
      Session session,
      List<Room> rooms,
      List<ServerMessage.ParticipantUpdate> participants,
      List<RoomCost> costs) {
    Map<RoomId, RoomCost> byRoom =
        costs.stream().collect(Collectors.toMap(RoomCost::room, Function.identity()));
    return new ServerMessage.SessionStatus(
        session.id().toString(),
        session.status().name(),
        session.topic(),
        session.meeting().map(Meeting::id),
        session.meeting().map(Meeting::joinUrl),
        rooms.stream().map(room -> room(room, Optional.ofNullable(byRoom.get(room.id())))).toList(),
        participants,
        costs.stream().mapToDouble(RoomCost::usd).sum(),
        session.spendCapUsd());
  }

  /** The push that tells that everything is undone. */
  public static ServerMessage.SessionEnded ended(Session session, List<Room> rooms) {
    return new ServerMessage.SessionEnded(
        session.id().toString(),
        session.status().name(),
        rooms.size(),
        (int) rooms.stream().filter(Room::avatarStopped).count(),
        session.statusCause());
  }

  /** The push that tells a student where the tutor waits. */
  public static ServerMessage.BreakoutStarted breakoutStarted(Session session, Room room) {
    return new ServerMessage.BreakoutStarted(
        room.studentEmail(),
        room.studentName(),
        new ServerMessage.AvatarSession(
            session.id().toString(),
            room.id().toString(),
            room.avatar().map(AvatarSession::id).orElse(""),
            "zoom",
            session.meeting().map(Meeting::joinUrl).orElse("")));
  }

  private static ServerMessage.BreakoutRoom room(Room room, Optional<RoomCost> cost) {
    return new ServerMessage.BreakoutRoom(
        room.id().toString(),
        room.name(),
        room.studentId(),
        room.studentName(),
        room.status().name(),
        room.statusReason(),
        cost.map(RoomCost::mode),
        cost.map(RoomCost::usd));
  }
}
