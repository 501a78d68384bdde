package edu.colloquy.functions.rtmsingest;

import edu.colloquy.cloud.edge.HttpAnswer;
import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.rest.Rtms;
import edu.colloquy.domain.rtms.RtmsChunk;
import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.rtms.RtmsTranscripts;
import edu.colloquy.domain.session.Session;
import edu.colloquy.domain.session.SessionRepository;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The routes by which somebody else who is connected to RTMS brings its words. */
final class RtmsRoutes {
  private final RtmsRepository rtms;
  private final SessionRepository sessions;
  private final RtmsTranscripts transcripts;
  private final InstantSource clock;

  RtmsRoutes(
      RtmsRepository rtms,
      SessionRepository sessions,
      RtmsTranscripts transcripts,
      InstantSource clock) {
    this.rtms = rtms;
    this.sessions = sessions;
    this.transcripts = transcripts;
    this.clock = clock;
  }

  Object start(HttpRequest request) {
    Rtms.SessionStart start = request.body(Rtms.SessionStart.class);
    String uuid = start.meetingUuid();
    boolean runs =
        rtms.stream(uuid)
            .filter(known -> known.streamId().equals(start.rtmsStreamId()) && known.isActive())
            .isPresent();
    if (!runs) {
      rtms.save(
          RtmsStream.started(
              uuid,
              start.rtmsStreamId(),
              List.of(),
              sessions.findByMeeting(uuid).map(Session::id),
              clock.instant()));
    }
    return HttpAnswer.empty(204);
  }

  Object stop(HttpRequest request) {
    RtmsStream stream = require(request.body(Rtms.SessionStop.class).meetingUuid());
    rtms.save(stream.stopped("stopped by POST /api/rtms/session-stop", clock.instant()));
    transcripts.forget(stream.meetingUuid());
    return HttpAnswer.empty(204);
  }

  Object transcript(HttpRequest request) {
    Rtms.Transcript transcript = request.body(Rtms.Transcript.class);
    require(transcript.meetingUuid());
    Instant now = clock.instant();
    Instant at = transcript.at().orElse(now);
    transcripts.take(
        new RtmsChunk(
            transcript.meetingUuid(),
            transcript.id().orElseGet(() -> idOf(transcript)),
            transcript.speakerName(),
            Optional.empty(),
            transcript.text(),
            at,
            at,
            now));
    return HttpAnswer.empty(204);
  }

  private RtmsStream require(String meetingUuid) {
    return rtms.stream(meetingUuid)
        .orElseThrow(() -> ContractException.notFound("RTMS session of meeting", meetingUuid));
  }

  private static String idOf(Rtms.Transcript transcript) {
    String content = transcript.speakerName() + "\n" + transcript.text() + "\n" + transcript.at();
    return transcript.at().isPresent()
        ? UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString()
        : UUID.randomUUID().toString();
  }
}
