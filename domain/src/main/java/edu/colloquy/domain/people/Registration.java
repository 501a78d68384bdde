package edu.colloquy.domain.people;

import java.time.Instant;

/**
 * A student's client that has said who it is.
 *
 * @param connectionId the WebSocket connection it is reached by
 */
public record Registration(Student student, String connectionId, Instant at) {}
