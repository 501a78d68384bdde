package edu.colloquy.domain.rtms;

import edu.colloquy.contract.jobs.RtmsJob;
import edu.colloquy.contract.jobs.RtmsStart;
import edu.colloquy.domain.meeting.presence.PresenceRepository;
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
  private final PresenceRepository presence;
  private final RtmsJobs jobs;

  /** Over the stores it reads and writes, and the way to workers. */
  public RtmsRegister(
      RtmsRepository rtms, SessionRepository sessions, PresenceRepository presence, RtmsJobs jobs) {
    this.rtms = rtms;
    this.sessions = sessions;
    this.presence = presence;
    this.jobs = jobs;
  }

  @Override
  public void meetingStarted(String number, String uuid) {
    if (rtms.stream(uuid).filter(RtmsStream::isActive).isEmpty()) {
      sessions.findByMeeting(number).ifPresent(session -> ask(session, uuid));
    }
  }

  @Override
  public void started(String meetingUuid, String streamId, List<String> serverUrls, Instant at) {
    Optional<RtmsStream> known = find(meetingUuid, streamId);
    if (known.filter(stream -> stream.isOverAt(at)).isPresent()) {
      LOG.debug("A stream that was stopped is told to have started; that came late");
      return;
    }
    RtmsStream stream =
        known
            .map(before -> before.offered(serverUrls, at))
            .orElseGet(() -> offered(meetingUuid, streamId, serverUrls, at));
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
      running
          .flatMap(RtmsStream::sessionId)
          .flatMap(sessions::find)
          .ifPresent(session -> ask(session, meetingUuid));
    }
  }

  @Override
  public void entered(RtmsSpeaker speaker, Optional<String> breakoutRoomOf) {
    rtms.saveSpeaker(speaker);
    breakoutRoomOf
        .flatMap(sessions::findByMeeting)
        .ifPresent(session -> sessions.linkMeeting(session.id(), speaker.meetingUuid()));
  }

  /** Zoom is asked by a worker: its answer may take longer than a webhook's sender waits. */
  private void ask(Session session, String meetingUuid) {
    if (StartRtms.wantsWords(session)) {
      jobs.send(new RtmsStart(1, session.id().toString(), meetingUuid));
    }
  }

  private RtmsStream offered(String uuid, String streamId, List<String> urls, Instant at) {
    Optional<SessionId> session = sessions.findByMeeting(uuid).map(Session::id);
    boolean ofRoom = session.flatMap(id -> presence.breakoutRoom(id, uuid)).isPresent();
    return RtmsStream.started(uuid, streamId, urls, session, at).ofBreakoutRoom(ofRoom);
  }

  private Optional<RtmsStream> find(String meetingUuid, String streamId) {
    return rtms.stream(meetingUuid).filter(stream -> stream.streamId().equals(streamId));
  }
}
