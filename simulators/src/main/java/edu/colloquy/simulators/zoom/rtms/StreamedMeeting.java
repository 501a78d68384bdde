package edu.colloquy.simulators.zoom.rtms;

import java.util.function.Predicate;

/**
 * A meeting, as far as streams of it are concerned.
 *
 * @param uuid its UUID
 * @param operatorId the Zoom user id of the one in whose name it is streamed
 * @param attended whether a participant, given by {@code participant_uuid}, is in the meeting still
 */
public record StreamedMeeting(String uuid, String operatorId, Predicate<String> attended) {
  StreamedMeeting operatedBy(String other) {
    return new StreamedMeeting(uuid, other, attended);
  }
}
