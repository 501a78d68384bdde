package edu.colloquy.domain.rtms;

import java.time.Instant;
import java.util.Optional;

/**
 * An RTMS stream of a meeting.
 *
 * @param meetingUuid Zoom's id of the meeting's instance, as Zoom writes it
 * @param streamId Zoom's {@code rtms_stream_id}
 * @param stoppedAt empty while it runs
 */
public record RtmsStream(
    String meetingUuid, String streamId, Instant startedAt, Optional<Instant> stoppedAt) {}
