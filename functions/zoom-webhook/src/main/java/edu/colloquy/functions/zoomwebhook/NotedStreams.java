package edu.colloquy.functions.zoomwebhook;

import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.rtms.RtmsStreams;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Notes which streams run. Thread-safe. */
final class NotedStreams implements RtmsStreams {
  private final RtmsRepository rtms;

  NotedStreams(RtmsRepository rtms) {
    this.rtms = rtms;
  }

  @Override
  public void started(String meetingUuid, String streamId, List<String> serverUrls, Instant at) {
    if (find(meetingUuid, streamId).isEmpty()) {
      rtms.save(new RtmsStream(meetingUuid, streamId, at, Optional.empty()));
    }
  }

  @Override
  public void interrupted(String meetingUuid, String streamId, Instant at) {
    // Zoom keeps the stream: it is as it was.
  }

  @Override
  public void stopped(String meetingUuid, String streamId, int reason, Instant at) {
    find(meetingUuid, streamId)
        .map(it -> new RtmsStream(meetingUuid, streamId, it.startedAt(), Optional.of(at)))
        .ifPresent(rtms::save);
  }

  private Optional<RtmsStream> find(String meetingUuid, String streamId) {
    return rtms.stream(meetingUuid).filter(stream -> stream.streamId().equals(streamId));
  }
}
