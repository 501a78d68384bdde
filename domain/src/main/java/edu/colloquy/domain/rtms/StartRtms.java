package edu.colloquy.domain.rtms;

import edu.colloquy.domain.meeting.Meeting;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionRepository;
import edu.colloquy.domain.work.OnceRepository;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the main sessions of our meetings brought by RTMS: started when the meeting starts, and again
 * when a stream failed. Thread-safe.
 */
public final class StartRtms {
  private static final Logger LOG = LoggerFactory.getLogger(StartRtms.class);

  /** Zoom repeats a webhook for up to an hour and a half. */
  private static final Duration MEMORY = Duration.ofHours(3);

  private final SessionRepository sessions;
  private final RtmsRepository rtms;
  private final OnceRepository once;
  private final RtmsStarter starter;

  /** Over the stores it reads and writes, and the provider it asks. */
  public StartRtms(
      SessionRepository sessions,
      RtmsRepository rtms,
      OnceRepository once,
      RtmsStarter starter) {
    this.sessions = sessions;
    this.rtms = rtms;
    this.once = once;
    this.starter = starter;
  }

  /**
   * A meeting has started; if it is a session's, its stream is started, once.
   *
   * @param number the meeting's number
   * @param uuid of this instance; the stream will be known by it
   * @return whether a stream was asked for
   * @throws edu.colloquy.domain.ServiceException when Zoom refuses; the next time it is tried again
   */
  public boolean meetingStarted(String number, String uuid) {
    Optional<Session> session = sessions.findByMeeting(number).filter(StartRtms::wantsWords);
    session.ifPresent(found -> rtms.link(uuid, found.id()));
    return session.filter(found -> start(found, uuid)).isPresent();
  }

  /**
   * A stream ended by a failure; if its session goes on, another is started.
   *
   * @param failedStreamId for each stream once
   * @return whether a stream was asked for
   * @throws edu.colloquy.domain.ServiceException when Zoom refuses
   */
  public boolean again(SessionId session, String failedStreamId) {
    return sessions
        .find(session)
        .filter(StartRtms::wantsWords)
        .filter(found -> start(found, failedStreamId))
        .isPresent();
  }

  private boolean start(Session session, String occasion) {
    Optional<Meeting> meeting = session.meeting();
    if (meeting.isEmpty() || !once.first("start-rtms:" + occasion, MEMORY)) {
      return false;
    }
    starter.startRtms(meeting.get());
    LOG.info("RTMS was asked for, for {}", session.id());
    return true;
  }

  private static boolean wantsWords(Session session) {
    return session.status().wantsRooms();
  }
}
