package edu.colloquy.contract.jobs;

import edu.colloquy.contract.Require;
import java.util.List;
import java.util.Optional;

/**
 * An RTMS stream to be followed: whoever holds the message is connected to the stream until Zoom
 * stops it.
 *
 * @param v version of this body, 1
 * @param meetingUuid the meeting's instance, as Zoom writes it
 * @param streamId Zoom's {@code rtms_stream_id}
 * @param serverUrls where its signaling servers are, {@code wss://...}
 * @param sessionId whose main session it carries, where that is known
 */
public record RtmsJob(
    int v, String meetingUuid, String streamId, List<String> serverUrls, Optional<String> sessionId)
    implements RtmsWork {
  private static final int MOST_URLS = 20;

  public RtmsJob {
    Require.check(v == 1, "v", "must be 1");
    Require.text("meeting_uuid", meetingUuid, 200);
    Require.text("stream_id", streamId, 200);
    serverUrls = Require.texts("server_urls", serverUrls, MOST_URLS);
    sessionId = Require.optional(sessionId);
  }
}
