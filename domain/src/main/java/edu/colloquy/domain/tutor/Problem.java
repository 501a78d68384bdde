package edu.colloquy.domain.tutor;

/**
 * A problem that students work on, and how it is solved.
 *
 * @param problem its text
 * @param solution the professor's, worked out, with the result in its last sentence; no student is
 *     to see it
 */
public record Problem(String problem, String solution) {}
