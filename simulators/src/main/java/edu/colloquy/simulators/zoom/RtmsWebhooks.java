package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.zoom.rtms.RtmsNotices;
import edu.colloquy.simulators.zoom.rtms.StopReason;
import edu.colloquy.simulators.zoom.rtms.StreamedMeeting;
import java.net.URI;

/** {@code meeting.rtms_*} (developers.zoom.us, RTMS webhooks): flat payloads. Thread-safe. */
record RtmsWebhooks(Webhooks webhooks) implements RtmsNotices {
  @Override
  public void started(StreamedMeeting meeting, String streamId, URI signalingUrl) {
    webhooks.emitFlat(
        "meeting.rtms_started",
        payload(meeting, streamId)
            .put("operator_id", meeting.operatorId())
            .put("server_urls", signalingUrl.toString()));
  }

  @Override
  public void interrupted(StreamedMeeting meeting, String streamId) {
    webhooks.emitFlat("meeting.rtms_interrupted", payload(meeting, streamId));
  }

  @Override
  public void stopped(StreamedMeeting meeting, String streamId, StopReason reason) {
    webhooks.emitFlat(
        "meeting.rtms_stopped", payload(meeting, streamId).put("stop_reason", reason.code()));
  }

  private static ObjectNode payload(StreamedMeeting meeting, String streamId) {
    return Http.object().put("meeting_uuid", meeting.uuid()).put("rtms_stream_id", streamId);
  }
}
