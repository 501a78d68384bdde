package edu.colloquy.domain.rtms;

import edu.colloquy.contract.jobs.RtmsStart;
import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionRepository;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the provider for the stream of a session's meeting. Asked twice it is no different.
 * Thread-safe.
 */
public final class StartRtms {
  private static final Logger LOG = LoggerFactory.getLogger(StartRtms.class);

  private final SessionRepository sessions;
  private final RtmsRepository rtms;
  private final RtmsStarter starter;
  private final LectureAlerts alerts;

  /** Over the stores it reads, the provider it asks, and the way to who watches. */
  public StartRtms(
      SessionRepository sessions, RtmsRepository rtms, RtmsStarter starter, LectureAlerts alerts) {
    this.sessions = sessions;
    this.rtms = rtms;
    this.starter = starter;
    this.alerts = alerts;
  }

  /**
   * Asks for a stream, unless one runs or the session is over. A session does without where RTMS is
   * not set up, or Zoom will not have it; then who watches is told.
   *
   * @throws ServiceException when it may be asked for again
   */
  public void start(RtmsStart wanted) {
    Optional<Meeting> meeting =
        sessions
            .find(new SessionId(wanted.sessionId()))
            .filter(StartRtms::wantsWords)
            .flatMap(Session::meeting);
    if (meeting.isPresent()
        && rtms.stream(wanted.meetingUuid()).filter(RtmsStream::isActive).isEmpty()) {
      ask(wanted, meeting.get());
    }
  }

  /** It was asked for again and again, to no end. */
  public void giveUp(RtmsStart wanted, String reason) {
    LOG.error("{} goes on without RTMS: {}", wanted.sessionId(), reason);
    alerts.notHeard(new SessionId(wanted.sessionId()), reason);
  }

  /** Whether a session still has tutors whom words of the lecture would help. */
  static boolean wantsWords(Session session) {
    return session.status().wantsRooms();
  }

  private void ask(RtmsStart wanted, Meeting meeting) {
    try {
      starter.startRtms(meeting);
      LOG.info("RTMS of {} was asked for.", wanted.sessionId());
    } catch (ServiceException e) {
      if (e.retryable()) {
        throw e;
      }
      giveUp(wanted, e.getMessage());
    } catch (IllegalStateException e) {
      LOG.info("{} goes on without RTMS: {}", wanted.sessionId(), e.getMessage());
    }
  }
}
