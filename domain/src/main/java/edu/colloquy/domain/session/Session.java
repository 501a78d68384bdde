package edu.colloquy.domain.session;

import edu.colloquy.contract.ws.AvatarMode;
import edu.colloquy.contract.ws.OpenRooms;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.tutor.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One professor's class in tutorials.
 *
 * @param duration how long the rooms are to be open, from when they are live
 * @param lecture what the clone is to know of the lecture, fixed at creation
 * @param roomCount how many rooms it has, one a student
 * @param statusCause why it is in this status, in words
 * @param meeting once made
 * @param endWait the Step Functions token by which the end is announced, while it is awaited
 * @param reportUrl once written
 * @param openRooms when students go to their rooms
 * @param breakoutTriggeredAt when they were told to
 * @param problems what students work on, with the professor's solutions; fixed at creation
 * @param avatarMode how tutors are to appear, at the most
 * @param spendCapUsd what all of it may cost, in USD
 */
public record Session(
    SessionId id,
    String professorId,
    String topic,
    Duration duration,
    Optional<String> lecture,
    int roomCount,
    Instant createdAt,
    SessionStatus status,
    Optional<String> statusCause,
    Instant statusSince,
    Optional<Meeting> meeting,
    Optional<String> endWait,
    Optional<String> reportUrl,
    OpenRooms openRooms,
    Optional<Instant> breakoutTriggeredAt,
    List<Problem> problems,
    AvatarMode avatarMode,
    Optional<BigDecimal> spendCapUsd) {
  public Session {
    // Sessions that were stored before these were known.
    openRooms = openRooms == null ? OpenRooms.AUTO : openRooms;
    problems = problems == null ? List.of() : List.copyOf(problems);
    avatarMode = avatarMode == null ? AvatarMode.AVATAR : avatarMode;
    spendCapUsd = spendCapUsd == null ? Optional.empty() : spendCapUsd;
  }

  /** A session whose students go to their rooms as they come. */
  public Session(
      SessionId id,
      String professorId,
      String topic,
      Duration duration,
      Optional<String> lecture,
      int roomCount,
      Instant createdAt,
      SessionStatus status,
      Optional<String> statusCause,
      Instant statusSince,
      Optional<Meeting> meeting,
      Optional<String> endWait,
      Optional<String> reportUrl) {
    this(
        id,
        professorId,
        topic,
        duration,
        lecture,
        roomCount,
        createdAt,
        status,
        statusCause,
        statusSince,
        meeting,
        endWait,
        reportUrl,
        OpenRooms.AUTO,
        Optional.empty(),
        List.of(),
        AvatarMode.AVATAR,
        Optional.empty());
  }

  /** Whether students are to be in their rooms by now. */
  public boolean studentsMove() {
    return openRooms == OpenRooms.AUTO || breakoutTriggeredAt.isPresent();
  }
}
