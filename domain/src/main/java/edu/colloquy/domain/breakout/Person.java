package edu.colloquy.domain.breakout;

/**
 * Somebody in the meeting, as the conductor sees them; a part that is not known is empty.
 *
 * @param uuid Zoom's participant_uuid: the same in all rooms, another after leaving the meeting
 * @param userId Zoom's user_id of the moment, by which they are assigned: another in each room
 * @param customerKey see {@link edu.colloquy.domain.meeting.presence.CustomerKey}
 */
public record Person(String uuid, int userId, String name, String email, String customerKey) {}
