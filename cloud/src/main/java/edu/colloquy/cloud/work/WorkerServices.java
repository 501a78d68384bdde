package edu.colloquy.cloud.work;

import edu.colloquy.cloud.stepfunctions.TaskTokens;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.room.Room;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.room.RoomRepository;
import edu.colloquy.domain.room.RoomStatus;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.session.SessionStatus;
import edu.colloquy.domain.work.LeaseRepository;
import java.time.Clock;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What a worker needs of the world around it. */
public record WorkerServices(
    SqsClient sqs,
    TaskTokens tokens,
    LeaseRepository leases,
    SessionRepository sessions,
    RoomRepository rooms,
    RoomNotifier notifier,
    Clock clock) {

  /**
   * Whether a room's session still wants rooms, and the room was neither given up nor closed; the
   * main session, which is the conductor's, is wanted as long as any room.
   */
  boolean wants(RoomId room) {
    return sessions
            .find(room.session())
            .map(Session::status)
            .filter(SessionStatus::wantsRooms)
            .isPresent()
        && (room.isMainSession()
            || rooms.find(room).map(Room::status).filter(WorkerServices::isOpen).isPresent());
  }

  private static boolean isOpen(RoomStatus status) {
    return switch (status) {
      case PENDING, STARTING, LIVE, RECOVERING -> true;
      case FAILED, ENDED -> false;
    };
  }
}
