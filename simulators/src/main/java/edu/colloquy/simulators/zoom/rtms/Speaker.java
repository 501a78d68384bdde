package edu.colloquy.simulators.zoom.rtms;

/**
 * A participant of the main session, as RTMS names them.
 *
 * @param userId the {@code user_id} they have in the main session
 */
record Speaker(int userId, String userName) {}
