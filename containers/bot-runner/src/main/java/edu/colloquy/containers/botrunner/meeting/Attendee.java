package edu.colloquy.containers.botrunner.meeting;

/**
 * Somebody else in a meeting; a part that is not known is empty.
 *
 * @param uuid Zoom's participant_uuid: the same in all rooms
 * @param userId Zoom's user_id: another in each room
 * @param customerKey what the software that brought them in calls them
 */
public record Attendee(String uuid, int userId, String name, String email, String customerKey) {}
