package edu.colloquy.domain.rtms;

import edu.colloquy.domain.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The RTMS stream of a meeting.
 *
 * @param meetingUuid Zoom's id of the meeting's instance, as Zoom writes it
 * @param streamId Zoom's {@code rtms_stream_id}
 * @param serverUrls where it is connected to; empty where somebody else connects and posts what it
 *     brings
 * @param sessionId whose main session it carries, where that is known
 * @param startedAt when Zoom first offered it
 * @param offeredAt when Zoom last offered it
 * @param interruptedAt when Zoom last lost its signaling connection
 * @param interruptions how often that was
 * @param stoppedAt empty while it runs
 * @param stopReason why it was stopped, in words; of one that failed also what to do
 * @param failed whether it was given up because it could not be connected to
 * @param ofBreakoutRoom whether it carries a breakout room, and not the main session
 */
public record RtmsStream(
    String meetingUuid,
    String streamId,
    List<String> serverUrls,
    Optional<SessionId> sessionId,
    Instant startedAt,
    Instant offeredAt,
    Optional<Instant> interruptedAt,
    int interruptions,
    Optional<Instant> stoppedAt,
    Optional<String> stopReason,
    boolean failed,
    boolean ofBreakoutRoom) {

  /** A stream that was just offered. */
  public static RtmsStream started(
      String meetingUuid,
      String streamId,
      List<String> serverUrls,
      Optional<SessionId> sessionId,
      Instant at) {
    return new RtmsStream(
        meetingUuid,
        streamId,
        serverUrls,
        sessionId,
        at,
        at,
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }

  /** Whether it runs. */
  public boolean isActive() {
    return stoppedAt.isEmpty();
  }

  /**
   * Whether an offer of this moment finds it over: one that failed is taken up again by an offer
   * that came later.
   */
  boolean isOverAt(Instant offer) {
    return !isActive() && !(failed && offer.isAfter(offeredAt));
  }

  /** The stream, offered once more, and running; its server may be another. */
  RtmsStream offered(List<String> urls, Instant at) {
    return new RtmsStream(
        meetingUuid,
        streamId,
        urls,
        sessionId,
        startedAt,
        at.isAfter(offeredAt) ? at : offeredAt,
        interruptedAt,
        interruptions,
        Optional.empty(),
        Optional.empty(),
        false,
        ofBreakoutRoom);
  }

  /** The stream, interrupted; the same interruption told again changes nothing. */
  RtmsStream interrupted(Instant at) {
    if (interruptedAt.filter(last -> !at.isAfter(last)).isPresent()) {
      return this;
    }
    return new RtmsStream(
        meetingUuid,
        streamId,
        serverUrls,
        sessionId,
        startedAt,
        offeredAt,
        Optional.of(at),
        interruptions + 1,
        stoppedAt,
        stopReason,
        failed,
        ofBreakoutRoom);
  }

  /** The stream, stopped; a second time changes nothing. */
  public RtmsStream stopped(String reason, Instant at) {
    return over(reason, false, at);
  }

  /** The stream, given up; once it is over, that changes nothing. */
  public RtmsStream failed(String reason, Instant at) {
    return over(reason, true, at);
  }

  /** The stream, of a breakout room or of the main session. */
  RtmsStream ofBreakoutRoom(boolean is) {
    return new RtmsStream(
        meetingUuid,
        streamId,
        serverUrls,
        sessionId,
        startedAt,
        offeredAt,
        interruptedAt,
        interruptions,
        stoppedAt,
        stopReason,
        failed,
        is);
  }

  private RtmsStream over(String reason, boolean failure, Instant at) {
    if (!isActive()) {
      return this;
    }
    return new RtmsStream(
        meetingUuid,
        streamId,
        serverUrls,
        sessionId,
        startedAt,
        offeredAt,
        interruptedAt,
        interruptions,
        Optional.of(at),
        Optional.of(reason),
        failure,
        ofBreakoutRoom);
  }
}
