package edu.colloquy.simulators.zoom;

import edu.colloquy.simulators.zoom.meeting.LiveMeeting;
import java.util.Optional;

/**
 * Which meeting is to be streamed to which app.
 *
 * @param meetingUuid the uuid of this instance of the meeting
 * @param meeting its life; it has started
 * @param operatorId the Zoom user in whose name RTMS is started: the host
 * @param clientId the client id of the app
 * @param participantUserId the Zoom user id of another participant in whose name it is, if given
 */
public record RtmsRequest(
    String meetingUuid,
    LiveMeeting meeting,
    String operatorId,
    String clientId,
    Optional<String> participantUserId) {}
