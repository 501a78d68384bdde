/**
 * A meeting while people are in it: who is in which room, and what each of them hears. Knows
 * nothing of the network; a participant is a {@link
 * edu.colloquy.simulators.zoom.meeting.MeetingClient}, wherever it runs.
 */
package edu.colloquy.simulators.zoom.meeting;
