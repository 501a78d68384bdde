package edu.colloquy.containers.botrunner.meeting;

/**
 * Somebody else in a meeting; a part that is not known is empty.
 *
 * @param customerKey what the software that brought them in calls them
 */
public record Attendee(String name, String email, String customerKey) {}
