package edu.colloquy.cloud.dynamodb;

import edu.colloquy.domain.course.DocumentId;
import edu.colloquy.domain.notice.Connection;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.work.Duty;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The key of every entity; what they mean is told in docs/data-model.md. */
final class Keys {
  static final String DOCUMENT = "DOCUMENT#";
  static final String DASHBOARD = "DASHBOARD#";
  static final String ROOM = "ROOM#";
  static final String CHANGE = "CHANGE#";
  static final String PROGRESS = "PROGRESS#";
  static final String COST = "COST#";
  static final String TURN = "TURN#";
  static final String PARTICIPANT = "PARTICIPANT#";
  static final String BREAKOUT_ROOM = "BREAKOUT-ROOM#";

  /** Of one length, so that it sorts as time does. */
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private Keys() {}

  static Key professor(String id) {
    return new Key("PROFESSOR#" + id, "PROFESSOR");
  }

  static Key student(String id) {
    return new Key("STUDENT#" + id, "STUDENT");
  }

  static Key studentEmail(String email) {
    return new Key("STUDENT-EMAIL#" + email.toLowerCase(Locale.ROOT), "STUDENT-EMAIL");
  }

  static Key registration(String studentId) {
    return new Key("REGISTRATIONS", studentId);
  }

  static Key registeredBy(String connectionId) {
    return new Key("CONNECTION#" + connectionId, "REGISTRATION");
  }

  static Key session(SessionId id) {
    return new Key("SESSION#" + id, "SESSION");
  }

  static Key sessionChange(SessionId id, long number) {
    return new Key("SESSION#" + id, CHANGE + padded(number));
  }

  static Key pushCount(SessionId id) {
    return new Key("SESSION#" + id, "PUSH-COUNT");
  }

  static Key push(SessionId id, long event) {
    return new Key("PUSHES#" + id, padded(event));
  }

  /** Of a meeting's number, and another of its UUID. */
  static Key meeting(String numberOrUuid) {
    return new Key("MEETING#" + numberOrUuid, "MEETING");
  }

  /** By Zoom's {@code participant_uuid}. */
  static Key participant(SessionId id, String uuid) {
    return new Key("SESSION#" + id, PARTICIPANT + uuid);
  }

  /** By Zoom's {@code breakout_room_uuid}. */
  static Key breakoutRoom(SessionId id, String uuid) {
    return new Key("SESSION#" + id, BREAKOUT_ROOM + uuid);
  }

  static Key meetingInstance(SessionId id) {
    return new Key("SESSION#" + id, "MEETING-INSTANCE");
  }

  static Key room(RoomId id) {
    return new Key("SESSION#" + id.session(), ROOM + padded(id.number()));
  }

  static Key roomChange(RoomId id, long number) {
    return new Key("ROOM#" + id, CHANGE + padded(number));
  }

  static Key progress(RoomId id) {
    return new Key("SESSION#" + id.session(), PROGRESS + padded(id.number()));
  }

  static Key cost(RoomId id) {
    return new Key("SESSION#" + id.session(), COST + padded(id.number()));
  }

  static Key lease(RoomId id, Duty duty) {
    return new Key("ROOM#" + id, "LEASE#" + duty);
  }

  static Key segment(RoomId id, String segmentId) {
    return new Key("ROOM#" + id, "SEGMENT#" + segmentId);
  }

  static Key turn(RoomId id, int number) {
    return new Key("ROOM#" + id, TURN + padded(number));
  }

  static Key connection(String id) {
    return new Key("CONNECTIONS", id);
  }

  /** Dashboards lie together, and so do the clients of one room's student. */
  static Key subscriber(Connection connection) {
    String kind = connection.student().map(Keys::studentsOf).orElse(DASHBOARD);
    return new Key(subscribers(connection.session()), kind + connection.id());
  }

  static String subscribers(SessionId session) {
    return "SUBSCRIBERS#" + session;
  }

  static String studentsOf(RoomId room) {
    return "STUDENT#" + room.number() + "#";
  }

  static Key subscription(String connectionId, SessionId session) {
    return new Key("CONNECTION#" + connectionId, "SESSION#" + session);
  }

  static Key rtmsStream(String meetingUuid) {
    return new Key("RTMS#" + meetingUuid, "STREAM");
  }

  /** A session's streams in the index. */
  static String rtmsStreamsOf(SessionId session) {
    return "RTMS-OF#" + session;
  }

  static Key rtmsSpeaker(String meetingUuid, String userId) {
    return new Key("RTMS#" + meetingUuid, "USER#" + userId);
  }

  static Key rtmsChunk(String meetingUuid, String id) {
    return new Key("RTMS#" + meetingUuid, "CHUNK#" + id);
  }

  static Key lectureContext() {
    return new Key("LECTURE-CONTEXT", "CURRENT");
  }

  static Key document(DocumentId id) {
    return new Key(course(id.courseId()), DOCUMENT + id.id());
  }

  static String course(String courseId) {
    return "COURSE#" + courseId;
  }

  static Key once(String key) {
    return new Key("ONCE#" + key, "ONCE");
  }

  /** A time and an id, sorting by the time first. */
  static String byTime(Instant at, String id) {
    return SORTABLE.format(at) + "#" + id;
  }

  /** A number of one length, so that text sorts as numbers do. */
  static String padded(long number) {
    return "%010d".formatted(number);
  }
}
