package edu.colloquy.containers.transcriber;

import edu.colloquy.cloud.work.RoomDuty;
import edu.colloquy.cloud.work.RoomWork;
import edu.colloquy.contract.jobs.RoomJob;
import edu.colloquy.domain.conversation.Briefing;
import edu.colloquy.domain.conversation.Conversation;
import edu.colloquy.domain.conversation.ConversationPorts;
import edu.colloquy.domain.cost.RoomMeter;
import edu.colloquy.domain.course.CourseKnowledge;
import edu.colloquy.domain.delivery.AvatarSwitch;
import edu.colloquy.domain.delivery.DeliveryTimings;
import edu.colloquy.domain.delivery.Outlets;
import edu.colloquy.domain.people.PeopleRepository;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.work.Lease;

/** Holds the conversation of a room, and takes its bot's audio. Thread-safe. */
final class StreamDuty implements RoomDuty {
  private final SessionRepository sessions;
  private final RoomRepository rooms;
  private final PeopleRepository people;
  private final ConversationPorts ports;
  private final CourseKnowledge courses;
  private final RoomCosts costs;
  private final AvatarSwitch avatars;
  private final DeliveryTimings timings;
  private final HostedRooms hosted;

  /**
   * @param costs counts and presents what rooms cost
   * @param timings how patient a room's delivery is
   */
  StreamDuty(
      SessionRepository sessions,
      RoomRepository rooms,
      PeopleRepository people,
      ConversationPorts ports,
      CourseKnowledge courses,
      RoomCosts costs,
      AvatarSwitch avatars,
      DeliveryTimings timings,
      HostedRooms hosted) {
    this.sessions = sessions;
    this.rooms = rooms;
    this.people = people;
    this.ports = ports;
    this.courses = courses;
    this.costs = costs;
    this.avatars = avatars;
    this.timings = timings;
    this.hosted = hosted;
  }

  @Override
  public RoomWork begin(RoomJob job, Lease lease) {
    Briefing briefing = briefing(lease);
    courses.prepare(briefing.session().professorId());
    LinkedBot bot = new LinkedBot();
    RoomMeter meter = costs.begin(briefing.room());
    Conversation conversation =
        new Conversation(
            briefing,
            lease,
            ports,
            new Outlets(bot, avatars, meter, timings),
            () -> hosted.lost(lease));
    HostedRoom room = new HostedRoom(lease, conversation, bot);
    hosted.add(room);
    Runnable end = costs.present(briefing.session(), lease, meter, conversation.metered());
    return new StreamWork(room, hosted, end);
  }

  private Briefing briefing(Lease lease) {
    var room = rooms.find(lease.room()).orElseThrow(() -> missing("room " + lease.room()));
    var session =
        sessions
            .find(room.id().session())
            .orElseThrow(() -> missing("session " + room.id().session()));
    var professor =
        people
            .professor(session.professorId())
            .orElseThrow(() -> missing("professor " + session.professorId()));
    return new Briefing(session, room, professor);
  }

  private static IllegalStateException missing(String what) {
    return new IllegalStateException("There is no " + what + " in the table.");
  }
}
