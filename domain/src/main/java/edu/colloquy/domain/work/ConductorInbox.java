package edu.colloquy.domain.work;

import edu.colloquy.contract.jobs.WorkerCommand;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the conductors of sessions. What they are told is stored before it is told, and read
 * by every conductor that begins: one who is not there, or between two workers, misses nothing.
 * Thread-safe.
 */
public final class ConductorInbox {
  private static final Logger LOG = LoggerFactory.getLogger(ConductorInbox.class);

  private final LeaseRepository leases;
  private final WorkerInbox inbox;

  /** Over who holds the main sessions, and the way to them. */
  public ConductorInbox(LeaseRepository leases, WorkerInbox inbox) {
    this.leases = leases;
    this.inbox = inbox;
  }

  /**
   * Tells a session's conductor something, if there is one.
   *
   * @param command makes it, given the main session, which is the conductor's room
   */
  public void tell(SessionId session, Function<RoomId, WorkerCommand> command) {
    RoomId mainSession = RoomId.mainSession(session);
    try {
      leases
          .holder(mainSession, Duty.BOT)
          .ifPresent(holder -> inbox.send(holder, command.apply(mainSession)));
    } catch (ServiceException e) {
      LOG.info("The conductor of {} is between two workers: {}", session, e.getMessage());
    }
  }
}
