package edu.colloquy.testkit.memory;

import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomChange;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionChange;
import java.time.Instant;
import java.util.Optional;

/** Sessions and rooms with one thing changed. */
final class Copies {
  private Copies() {}

  static Session after(Session s, SessionChange change) {
    return new Session(
        s.id(),
        s.professorId(),
        s.topic(),
        s.duration(),
        s.lecture(),
        s.roomCount(),
        s.createdAt(),
        change.to(),
        Optional.of(change.cause()),
        change.at(),
        s.meeting(),
        s.endWait(),
        s.reportUrl(),
        s.openRooms(),
        s.breakoutTriggeredAt(),
        s.problems(),
        s.avatarMode(),
        s.spendCapUsd());
  }

  static Session withMeeting(Session s, Meeting meeting) {
    return with(s, Optional.of(meeting), s.endWait(), s.reportUrl(), s.breakoutTriggeredAt());
  }

  static Session withEndWait(Session s, String token) {
    return with(s, s.meeting(), Optional.of(token), s.reportUrl(), s.breakoutTriggeredAt());
  }

  static Session withReport(Session s, String url) {
    return with(s, s.meeting(), s.endWait(), Optional.of(url), s.breakoutTriggeredAt());
  }

  static Session withBreakoutTriggered(Session s, Instant at) {
    Optional<Instant> first = s.breakoutTriggeredAt().or(() -> Optional.of(at));
    return with(s, s.meeting(), s.endWait(), s.reportUrl(), first);
  }

  private static Session with(
      Session s,
      Optional<Meeting> meeting,
      Optional<String> endWait,
      Optional<String> reportUrl,
      Optional<Instant> breakoutTriggeredAt) {
    return new Session(
        s.id(),
        s.professorId(),
        s.topic(),
        s.duration(),
        s.lecture(),
        s.roomCount(),
        s.createdAt(),
        s.status(),
        s.statusCause(),
        s.statusSince(),
        meeting,
        endWait,
        reportUrl,
        s.openRooms(),
        breakoutTriggeredAt,
        s.problems(),
        s.avatarMode(),
        s.spendCapUsd());
  }

  static Room after(Room room, RoomChange change) {
    return new Room(
        room.id(),
        room.name(),
        room.studentId(),
        room.studentName(),
        room.studentEmail(),
        change.to(),
        Optional.of(change.cause()),
        change.at(),
        room.avatar(),
        room.avatarStopped());
  }

  static Room withAvatar(Room room, AvatarSession avatar) {
    return new Room(
        room.id(),
        room.name(),
        room.studentId(),
        room.studentName(),
        room.studentEmail(),
        room.status(),
        room.statusReason(),
        room.statusSince(),
        Optional.of(avatar),
        false);
  }

  static Room withAvatarStopped(Room room) {
    return new Room(
        room.id(),
        room.name(),
        room.studentId(),
        room.studentName(),
        room.studentEmail(),
        room.status(),
        room.statusReason(),
        room.statusSince(),
        room.avatar(),
        true);
  }
}
