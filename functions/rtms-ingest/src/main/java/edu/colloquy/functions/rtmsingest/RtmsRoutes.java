package edu.colloquy.functions.rtmsingest;

import edu.colloquy.cloud.edge.HttpAnswer;
import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.rest.Rtms;
import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Audience;
import edu.colloquy.domain.notice.RoomNotifier;
import edu.colloquy.domain.rtms.RtmsChunk;
import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.session.SessionRepository;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The routes of RTMS ingest. */
final class RtmsRoutes {
  private static final int NEWEST = 500;

  private final RtmsRepository rtms;
  private final SessionRepository sessions;
  private final RoomNotifier notifier;
  private final InstantSource clock;

  RtmsRoutes(
      RtmsRepository rtms, SessionRepository sessions, RoomNotifier notifier, InstantSource clock) {
    this.rtms = rtms;
    this.sessions = sessions;
    this.notifier = notifier;
    this.clock = clock;
  }

  Object start(HttpRequest request) {
    Rtms.SessionStart start = request.body(Rtms.SessionStart.class);
    rtms.save(
        new RtmsStream(
            start.meetingUuid(), start.rtmsStreamId(), clock.instant(), Optional.empty()));
    return HttpAnswer.empty(204);
  }

  Object stop(HttpRequest request) {
    RtmsStream stream = require(request.body(Rtms.SessionStop.class).meetingUuid());
    rtms.save(
        new RtmsStream(
            stream.meetingUuid(),
            stream.streamId(),
            stream.startedAt(),
            Optional.of(stream.stoppedAt().orElse(clock.instant()))));
    return HttpAnswer.empty(204);
  }

  Object transcript(HttpRequest request) {
    Rtms.Transcript transcript = request.body(Rtms.Transcript.class);
    require(transcript.meetingUuid());
    Instant at = transcript.at().orElseGet(clock::instant);
    RtmsChunk chunk =
        new RtmsChunk(
            transcript.meetingUuid(),
            transcript.id().orElseGet(() -> idOf(transcript)),
            transcript.speakerName(),
            transcript.text(),
            at);
    if (rtms.add(chunk)) {
      push(chunk);
    }
    return HttpAnswer.empty(204);
  }

  Object stats(HttpRequest request) {
    RtmsStream stream = require(uuid(request));
    List<RtmsChunk> chunks = rtms.chunks(stream.meetingUuid(), NEWEST);
    return new Rtms.Stats(
        stream.meetingUuid(),
        stream.stoppedAt().isEmpty(),
        stream.startedAt(),
        stream.stoppedAt(),
        chunks.size(),
        chunks.stream().map(RtmsChunk::speakerName).distinct().toList(),
        chunks.isEmpty() ? Optional.empty() : Optional.of(chunks.getLast().at()));
  }

  Object transcripts(HttpRequest request) {
    RtmsStream stream = require(uuid(request));
    int limit = request.query("limit").map(RtmsRoutes::limit).orElse(100);
    return new Rtms.Transcripts(
        stream.meetingUuid(),
        rtms.chunks(stream.meetingUuid(), limit).stream()
            .map(chunk -> new Rtms.Chunk(chunk.speakerName(), chunk.text(), chunk.at()))
            .toList());
  }

  private void push(RtmsChunk chunk) {
    sessions
        .findByMeeting(chunk.meetingUuid())
        .ifPresent(
            session ->
                notifier.push(
                    new Audience.Watchers(session.id()),
                    new ServerMessage.RtmsTranscript(
                        chunk.meetingUuid(),
                        Optional.empty(),
                        chunk.speakerName(),
                        chunk.text(),
                        chunk.at())));
  }

  private RtmsStream require(String meetingUuid) {
    return rtms.stream(meetingUuid)
        .orElseThrow(() -> ContractException.notFound("RTMS session of meeting", meetingUuid));
  }

  /** A UUID that holds a slash is encoded twice, as Zoom has it; API Gateway decodes once. */
  private static String uuid(HttpRequest request) {
    String once = request.path("uuid");
    return once.contains("%") ? URLDecoder.decode(once, StandardCharsets.UTF_8) : once;
  }

  private static String idOf(Rtms.Transcript transcript) {
    String content = transcript.speakerName() + "\n" + transcript.text() + "\n" + transcript.at();
    return transcript.at().isPresent()
        ? UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString()
        : UUID.randomUUID().toString();
  }

  private static int limit(String text) {
    try {
      return Math.clamp(Integer.parseInt(text), 1, NEWEST);
    } catch (NumberFormatException e) {
      throw new ContractException(ErrorCode.INVALID_FIELD, "limit", "limit must be a number");
    }
  }
}
