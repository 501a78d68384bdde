package edu.colloquy.domain.rtms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Zoom tells of RTMS streams. Every call may come twice or late: what is known already changes
 * nothing. Thread-safe.
 */
public interface RtmsStreams {

  /**
   * A meeting has started; its stream may be asked for. Nothing is, unless this is implemented:
   * where the account starts the app by itself, Zoom offers the stream unasked. (Zoom: {@code
   * meeting.started}.)
   *
   * @param number the meeting's number
   * @param uuid of this instance; the stream will be known by it
   */
  default void meetingStarted(String number, String uuid) {}

  /**
   * Somebody has entered a meeting or one of its breakout rooms. Nothing is kept of it, unless this
   * is implemented. (Zoom: {@code meeting.participant_joined} and {@code
   * meeting.participant_joined_breakout_room}.)
   *
   * @param breakoutRoomOf the meeting's UUID where it was a breakout room of it
   */
  default void entered(RtmsSpeaker speaker, Optional<String> breakoutRoomOf) {}

  /**
   * A stream may be connected to; of one that is connected to already: its server failed, connect
   * anew. (Zoom: {@code meeting.rtms_started}.)
   *
   * @param meetingUuid the meeting's instance, as Zoom writes it
   * @param streamId Zoom's {@code rtms_stream_id}
   * @param serverUrls where its signaling servers are
   * @param at when Zoom says it happened
   */
  void started(String meetingUuid, String streamId, List<String> serverUrls, Instant at);

  /**
   * Zoom has lost the signaling connection of a stream. (Zoom: {@code meeting.rtms_interrupted}.)
   */
  void interrupted(String meetingUuid, String streamId, Instant at);

  /**
   * A stream is over. (Zoom: {@code meeting.rtms_stopped}.)
   *
   * @param reason Zoom's {@code stop_reason}; see {@link StopReason}
   */
  void stopped(String meetingUuid, String streamId, int reason, Instant at);
}
