package edu.colloquy.domain.rtms;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionRepository;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the main sessions of our meetings brought by RTMS: started when the meeting starts, and again
 * when a stream failed. Thread-safe.
 */
public final class StartRtms {
  private static final Logger LOG = LoggerFactory.getLogger(StartRtms.class);

  private final SessionRepository sessions;
  private final RtmsRepository rtms;
  private final RtmsStarter starter;

  /** Over the stores it reads and writes, and the provider it asks. */
  public StartRtms(SessionRepository sessions, RtmsRepository rtms, RtmsStarter starter) {
    this.sessions = sessions;
    this.rtms = rtms;
    this.starter = starter;
  }

  /**
   * A meeting has started; if it is a session's, its stream is started, unless it runs.
   *
   * @param number the meeting's number
   * @param uuid of this instance; the stream will be known by it
   * @return whether it was asked for and not refused
   * @throws ServiceException when it may be asked for again
   */
  public boolean meetingStarted(String number, String uuid) {
    Optional<Session> session = sessions.findByMeeting(number).filter(StartRtms::wantsWords);
    return session.isPresent()
        && rtms.stream(uuid).filter(RtmsStream::isActive).isEmpty()
        && start(session.get());
  }

  /**
   * A stream ended by a failure; if its session goes on, another is started.
   *
   * @return whether it was asked for and not refused
   * @throws ServiceException when it may be asked for again
   */
  public boolean again(SessionId session) {
    return sessions.find(session).filter(StartRtms::wantsWords).filter(this::start).isPresent();
  }

  /** A session does without where RTMS is not set up, or Zoom will not have it. */
  private boolean start(Session session) {
    Optional<Meeting> meeting = session.meeting();
    if (meeting.isEmpty()) {
      return false;
    }
    try {
      starter.startRtms(meeting.get());
      LOG.info("RTMS of {} was asked for.", session.id());
      return true;
    } catch (ServiceException e) {
      if (e.retryable()) {
        throw e;
      }
      LOG.warn("{} goes on without RTMS: {}", session.id(), e.getMessage());
      return false;
    } catch (IllegalStateException e) {
      LOG.info("{} goes on without RTMS: {}", session.id(), e.getMessage());
      return false;
    }
  }

  private static boolean wantsWords(Session session) {
    return session.status().wantsRooms();
  }
}
