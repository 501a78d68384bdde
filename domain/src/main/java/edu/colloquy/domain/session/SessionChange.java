package edu.colloquy.domain.session;

import java.time.Instant;

/**
 * One step of a session through its statuses, stored as an event.
 *
 * @param cause in words, for whoever reads the history
 */
public record SessionChange(
    SessionId session,
    SessionStatus from,
    SessionStatus to,
    SessionTrigger trigger,
    String cause,
    Instant at) {}
