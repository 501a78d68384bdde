package edu.colloquy.domain.rtms;

import edu.colloquy.domain.meeting.presence.Person;

/**
 * Who is behind a {@code user_id} of a meeting, as webhooks tell it: RTMS tells no more than that
 * number and a name. It is another in each breakout room, which is a meeting of its own here.
 *
 * @param meetingUuid the meeting's instance, or the breakout room's
 * @param userId Zoom's {@code user_id} there
 */
public record RtmsSpeaker(String meetingUuid, String userId, Person person) {}
