package edu.colloquy.domain.rtms;

import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.domain.session.SessionRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what Zoom tells of streams, and has a worker follow each. A worker that follows a stream
 * sees here that it was interrupted, offered anew or stopped. Thread-safe.
 */
public final class RtmsRegister implements RtmsStreams {
  private static final Logger LOG = LoggerFactory.getLogger(RtmsRegister.class);

  private final RtmsRepository rtms;
  private final SessionRepository sessions;
  private final RtmsJobs jobs;
  private final StartRtms startRtms;

  /**
   * @param startRtms for streams that failed
   */
  public RtmsRegister(
      RtmsRepository rtms, SessionRepository sessions, RtmsJobs jobs, StartRtms startRtms) {
    this.rtms = rtms;
    this.sessions = sessions;
    this.jobs = jobs;
    this.startRtms = startRtms;
  }

  @Override
  public void meetingStarted(String number, String uuid) {
    startRtms.meetingStarted(number, uuid);
  }

  @Override
  public void started(String meetingUuid, String streamId, List<String> serverUrls, Instant at) {
    Optional<RtmsStream> known = find(meetingUuid, streamId);
    if (known.filter(stream -> !stream.isActive()).isPresent()) {
      LOG.debug("A stream that was stopped is told to have started; that came late");
      return;
    }
    RtmsStream stream =
        known
            .map(before -> before.offered(serverUrls, at))
            .orElseGet(
                () ->
                    RtmsStream.started(
                        meetingUuid, streamId, serverUrls, sessionOf(meetingUuid), at));
    rtms.save(stream);
    jobs.send(
        new RtmsJob(
            1, meetingUuid, streamId, serverUrls, stream.sessionId().map(SessionId::toString)));
  }

  @Override
  public void interrupted(String meetingUuid, String streamId, Instant at) {
    find(meetingUuid, streamId)
        .filter(RtmsStream::isActive)
        .ifPresent(stream -> rtms.save(stream.interrupted(at)));
  }

  @Override
  public void stopped(String meetingUuid, String streamId, int reason, Instant at) {
    Optional<RtmsStream> running = find(meetingUuid, streamId).filter(RtmsStream::isActive);
    running.map(stream -> stream.stopped(StopReason.inWords(reason), at)).ifPresent(rtms::save);
    if (StopReason.restarts(reason)) {
      running.flatMap(RtmsStream::sessionId).ifPresent(startRtms::again);
    }
  }

  private Optional<RtmsStream> find(String meetingUuid, String streamId) {
    return rtms.stream(meetingUuid).filter(stream -> stream.streamId().equals(streamId));
  }

  private Optional<SessionId> sessionOf(String meetingUuid) {
    return sessions.findByMeeting(meetingUuid).map(Session::id);
  }
}
