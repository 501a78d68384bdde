package edu.colloquy.functions.rtmsingest;

import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.ErrorCode;
import edu.colloquy.contract.rest.Rtms;
import edu.colloquy.domain.rtms.ClassMember;
import edu.colloquy.domain.rtms.RtmsChunk;
import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.domain.rtms.RtmsStats;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.session.SessionId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The routes by which what RTMS brought is read. */
final class RtmsReading {
  private static final int MOST = 500;
  private static final int USUAL = 100;

  private final RtmsRepository rtms;

  RtmsReading(RtmsRepository rtms) {
    this.rtms = rtms;
  }

  Object stats(HttpRequest request) {
    RtmsStream stream = require(request);
    RtmsStats stats = RtmsStats.of(stream.meetingUuid(), rtms);
    return new Rtms.Stats(
        stream.meetingUuid(),
        stream.streamId(),
        stream.sessionId().map(SessionId::toString),
        stream.isActive(),
        stream.startedAt(),
        stream.stoppedAt(),
        stream.stopReason(),
        stream.failed(),
        stream.interruptions(),
        stats.chunks(),
        stats.speakers(),
        new Rtms.Gaps(stats.gaps(), stats.longestGap().toMillis()),
        new Rtms.Delay(stats.delayP50().toMillis(), stats.delayP95().toMillis()),
        stats.bytes(),
        stats.lastAt());
  }

  Object transcripts(HttpRequest request) {
    RtmsStream stream = require(request);
    int limit = request.query("limit").map(RtmsReading::limit).orElse(USUAL);
    List<RtmsChunk> chunks = rtms.chunks(stream.meetingUuid(), limit, request.query("before"));
    return new Rtms.Transcripts(
        stream.meetingUuid(),
        chunks.stream().map(RtmsReading::onTheWire).toList(),
        chunks.size() < limit ? Optional.empty() : Optional.of(chunks.getFirst().id()));
  }

  private static Rtms.Chunk onTheWire(RtmsChunk chunk) {
    return new Rtms.Chunk(
        chunk.id(),
        chunk.speakerName(),
        chunk.member().map(ClassMember::role).map(ClassMember.Role::wireName),
        chunk.member().flatMap(ClassMember::studentId),
        chunk.text(),
        chunk.at());
  }

  private RtmsStream require(HttpRequest request) {
    String uuid = uuid(request);
    return rtms.stream(uuid)
        .orElseThrow(() -> ContractException.notFound("RTMS session of meeting", uuid));
  }

  /** A UUID that holds a slash is encoded twice, as Zoom has it; API Gateway decodes once. */
  private static String uuid(HttpRequest request) {
    String once = request.path("uuid");
    return once.contains("%") ? URLDecoder.decode(once, StandardCharsets.UTF_8) : once;
  }

  private static int limit(String text) {
    try {
      return Math.clamp(Integer.parseInt(text), 1, MOST);
    } catch (NumberFormatException e) {
      throw new ContractException(ErrorCode.INVALID_FIELD, "limit", "limit must be a number");
    }
  }
}
