package edu.colloquy.domain.meeting.presence;

/**
 * Who an unmatched participant may be.
 *
 * @param likeness of the names, 0 to 1
 */
public record Guess(String studentId, String studentName, double likeness) {}
