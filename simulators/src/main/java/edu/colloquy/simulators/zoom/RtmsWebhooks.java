package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.zoom.rtms.RtmsNotices;
import edu.colloquy.simulators.zoom.rtms.StopReason;
import edu.colloquy.simulators.zoom.rtms.StreamedMeeting;
import java.net.URI;

/**
 * Tells one app of its streams, at its own endpoint or, while it has none, at the account's: {@code
 * meeting.rtms_*} (developers.zoom.us, RTMS webhooks), flat payloads. Thread-safe.
 */
final class RtmsWebhooks implements RtmsNotices, AutoCloseable {
  private final Webhooks account;
  private volatile Webhooks to;

  RtmsWebhooks(Webhooks account) {
    this.account = account;
    this.to = account;
  }

  /** Tells the app at an endpoint of its own from now on. */
  synchronized void subscribe(WebhookEndpoint endpoint) {
    if (to == account) {
      to = account.ofAnotherApp();
    }
    to.subscribe(endpoint);
  }

  @Override
  public void started(StreamedMeeting meeting, String streamId, URI signalingUrl) {
    to.emitFlat(
        "meeting.rtms_started",
        payload(meeting, streamId)
            .put("operator_id", meeting.operatorId())
            .put("server_urls", signalingUrl.toString()));
  }

  @Override
  public void interrupted(StreamedMeeting meeting, String streamId) {
    to.emitFlat("meeting.rtms_interrupted", payload(meeting, streamId));
  }

  @Override
  public void stopped(StreamedMeeting meeting, String streamId, StopReason reason) {
    to.emitFlat(
        "meeting.rtms_stopped", payload(meeting, streamId).put("stop_reason", reason.code()));
  }

  /** Closes what is the app's own. */
  @Override
  public synchronized void close() {
    if (to != account) {
      to.close();
    }
  }

  private static ObjectNode payload(StreamedMeeting meeting, String streamId) {
    return Http.object().put("meeting_uuid", meeting.uuid()).put("rtms_stream_id", streamId);
  }
}
