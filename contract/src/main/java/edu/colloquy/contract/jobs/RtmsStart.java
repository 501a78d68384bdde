package edu.colloquy.contract.jobs;

import edu.colloquy.contract.Require;

/**
 * A stream is to be asked for: the session's meeting has started, or its stream failed. Whoever
 * takes the message asks Zoom; what comes of it is told by {@code meeting.rtms_started}.
 *
 * @param v version of this body, 1
 * @param sessionId whose main session is wanted
 * @param meetingUuid the meeting's instance, as Zoom writes it
 */
public record RtmsStart(int v, String sessionId, String meetingUuid) implements RtmsWork {
  public RtmsStart {
    Require.check(v == 1, "v", "must be 1");
    Require.text("session_id", sessionId, 200);
    Require.text("meeting_uuid", meetingUuid, 200);
  }
}
