package edu.colloquy.local.demo;

import edu.colloquy.cloud.AwsClients;
import edu.colloquy.cloud.Environment;
import edu.colloquy.cloud.Stores;
import edu.colloquy.domain.conversation.TranscriptSegment;
import edu.colloquy.domain.conversation.Turn;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomChange;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.rtms.RtmsChunk;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What is stored of a session, read once after its end.
 *
 * @param turns by room number
 * @param segments by room number
 * @param changes by room number
 * @param lecture what RTMS brought of the main session, oldest first
 */
record Results(
    Session session,
    List<Room> rooms,
    Map<Integer, List<Turn>> turns,
    Map<Integer, List<TranscriptSegment>> segments,
    Map<Integer, List<RoomChange>> changes,
    List<RtmsChunk> lecture) {
  private static final int ALL = 10_000;

  /** Reads everything that is stored of a session. */
  static Results read(Environment environment, SessionId id) {
    try (AwsClients aws = new AwsClients(environment)) {
      Stores stores = new Stores(aws, environment);
      List<Room> rooms = stores.rooms().ofSession(id);
      Map<Integer, List<Turn>> turns = new TreeMap<>();
      Map<Integer, List<TranscriptSegment>> segments = new TreeMap<>();
      Map<Integer, List<RoomChange>> changes = new TreeMap<>();
      for (Room room : rooms) {
        turns.put(room.id().number(), stores.conversations().turns(room.id()));
        segments.put(
            room.id().number(), stores.conversations().segments(room.id(), ALL, Optional.empty()));
        changes.put(room.id().number(), stores.rooms().changes(room.id()));
      }
      List<RtmsChunk> lecture =
          stores.rtms().streamsOf(id).stream()
              .map(RtmsStream::meetingUuid)
              .distinct()
              .flatMap(uuid -> stores.rtms().chunks(uuid, ALL, Optional.empty()).stream())
              .toList();
      return new Results(
          stores.sessions().find(id).orElseThrow(), rooms, turns, segments, changes, lecture);
    }
  }

  /** How many rooms were live at some time. */
  int roomsLive() {
    return livingTimesMs(Instant.EPOCH).size();
  }

  int roomsFailed() {
    return (int) rooms.stream().filter(room -> room.status() == RoomStatus.FAILED).count();
  }

  int studentTurns() {
    return count(turn -> !turn.studentText().isBlank());
  }

  /** Turns in which the tutor answered a student. */
  int tutorTurns() {
    return count(
        turn ->
            !turn.studentText().isBlank()
                && turn.tutorText().filter(text -> !text.isBlank()).isPresent());
  }

  int transcriptSegments() {
    return segments.values().stream().mapToInt(List::size).sum();
  }

  /** After how long each room was live for the first time, in ms, smallest first. */
  List<Long> livingTimesMs(Instant from) {
    return changes.values().stream()
        .flatMap(of -> of.stream().filter(change -> change.to() == RoomStatus.LIVE).limit(1))
        .map(change -> Duration.between(from, change.at()).toMillis())
        .sorted()
        .toList();
  }

  private int count(Predicate<Turn> which) {
    return (int) turns.values().stream().flatMap(List::stream).filter(which).count();
  }
}
