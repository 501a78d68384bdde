package edu.colloquy.domain.meeting.presence;

import java.time.Instant;

/**
 * One life of a meeting: the same meeting number, started again, has another UUID.
 *
 * @param uuid Zoom's {@code uuid}; may hold {@code /} and {@code +}
 */
public record MeetingInstance(String uuid, Instant startedAt) {}
