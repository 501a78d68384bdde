package edu.colloquy.domain.rtms;

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
   * @return whether a stream was asked for
   * @throws edu.colloquy.domain.ServiceException when Zoom refuses
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
   * @return whether a stream was asked for
   * @throws edu.colloquy.domain.ServiceException when Zoom refuses
   */
  public boolean again(SessionId session) {
    return sessions.find(session).filter(StartRtms::wantsWords).filter(this::start).isPresent();
  }

  private boolean start(Session session) {
    Optional<Meeting> meeting = session.meeting();
    meeting.ifPresent(starter::startRtms);
    LOG.info("RTMS of {}: {}", session.id(), meeting.isPresent() ? "asked for" : "no meeting yet");
    return meeting.isPresent();
  }

  private static boolean wantsWords(Session session) {
    return session.status().wantsRooms();
  }
}
