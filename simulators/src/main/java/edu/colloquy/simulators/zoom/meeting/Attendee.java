package edu.colloquy.simulators.zoom.meeting;

/**
 * How somebody presents themselves to a meeting; a part that was not given is empty.
 *
 * @param userName the display name
 * @param userEmail the e-mail of their Zoom account, by which breakout rooms are pre-assigned
 * @param customerKey the Meeting SDK's join parameter of that name, at most 36 characters
 */
public record Attendee(String userName, String userEmail, String customerKey) {}
