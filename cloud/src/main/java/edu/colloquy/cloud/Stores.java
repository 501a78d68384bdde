package edu.colloquy.cloud;

import edu.colloquy.cloud.dynamodb.DynamoConnections;
import edu.colloquy.cloud.dynamodb.DynamoConversations;
import edu.colloquy.cloud.dynamodb.DynamoCosts;
import edu.colloquy.cloud.dynamodb.DynamoDocuments;
import edu.colloquy.cloud.dynamodb.DynamoLeases;
import edu.colloquy.cloud.dynamodb.DynamoLectureContext;
import edu.colloquy.cloud.dynamodb.DynamoOnce;
import edu.colloquy.cloud.dynamodb.DynamoPeople;
import edu.colloquy.cloud.dynamodb.DynamoPresence;
import edu.colloquy.cloud.dynamodb.DynamoReports;
import edu.colloquy.cloud.dynamodb.DynamoRooms;
import edu.colloquy.cloud.dynamodb.DynamoRtms;
import edu.colloquy.cloud.dynamodb.DynamoSessions;
import edu.colloquy.cloud.dynamodb.DynamoStreamHolds;
import edu.colloquy.cloud.dynamodb.Pushes;
import edu.colloquy.cloud.dynamodb.Table;
import edu.colloquy.cloud.s3.S3CourseFiles;
import edu.colloquy.domain.conversation.ConversationRepository;
import edu.colloquy.domain.cost.CostRepository;
import edu.colloquy.domain.course.ContextDocumentRepository;
import edu.colloquy.domain.course.CourseFiles;
import edu.colloquy.domain.meeting.presence.PresenceRepository;
import edu.colloquy.domain.notice.ConnectionRepository;
import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.report.ReportRepository;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.domain.rtms.StreamHolds;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.tutor.LectureContextRepository;
import edu.colloquy.domain.work.LeaseRepository;
import edu.colloquy.domain.work.OnceRepository;
import java.time.Clock;

/**
 * Everything that is kept, for one deployable. {@code TABLE_NAME} names the table and {@code
 * REPORTS_BUCKET} the bucket of those that write or read reports, {@code COURSE_BUCKET} of those
 * with documents of courses. Thread-safe.
 */
public final class Stores {
  private final Table table;
  private final AwsClients aws;
  private final Environment environment;

  /** The stores that this environment names. */
  public Stores(AwsClients aws, Environment environment) {
    this.table = Table.of(aws, environment, Clock.systemUTC());
    this.aws = aws;
    this.environment = environment;
  }

  /** Professors and students. */
  public PeopleRepository people() {
    return new DynamoPeople(table);
  }

  /** Sessions. */
  public SessionRepository sessions() {
    return new DynamoSessions(table);
  }

  /** Rooms. */
  public RoomRepository rooms() {
    return new DynamoRooms(table);
  }

  /** Who is in which meeting. */
  public PresenceRepository presence() {
    return new DynamoPresence(table);
  }

  /** What was said. */
  public ConversationRepository conversations() {
    return new DynamoConversations(table);
  }

  /** What rooms have cost. */
  public CostRepository costs() {
    return new DynamoCosts(table);
  }

  /** Who holds which room. */
  public LeaseRepository leases() {
    return new DynamoLeases(table);
  }

  /** Who is connected. */
  public ConnectionRepository connections() {
    return new DynamoConnections(table);
  }

  /** Progress and reports. */
  public ReportRepository reports() {
    return new DynamoReports(table, aws.s3(), environment.require("REPORTS_BUCKET"));
  }

  /** What RTMS brought. */
  public RtmsRepository rtms() {
    return new DynamoRtms(table);
  }

  /** Who follows which RTMS stream. */
  public StreamHolds streamHolds() {
    return new DynamoStreamHolds(table);
  }

  /** What the class is about. */
  public LectureContextRepository lectureContext() {
    return new DynamoLectureContext(table);
  }

  /** Which documents courses have. */
  public ContextDocumentRepository documents() {
    return new DynamoDocuments(table);
  }

  /** The files of courses, and their chunks. */
  public CourseFiles courseFiles() {
    return new S3CourseFiles(aws.s3(), aws::s3Presigner, environment.require("COURSE_BUCKET"));
  }

  /** What was done already. */
  public OnceRepository once() {
    return new DynamoOnce(table);
  }

  /** The numbers of pushes, and the pushes that can be replayed. */
  public Pushes pushes() {
    return new Pushes(table);
  }
}
