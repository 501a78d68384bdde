package edu.colloquy.testkit.memory;

import edu.colloquy.domain.rtms.RtmsChunk;
import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.domain.rtms.RtmsSpeaker;
import edu.colloquy.domain.rtms.RtmsStream;
import edu.colloquy.domain.session.SessionId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** RTMS streams and their transcripts in memory. Thread-safe. */
public final class InMemoryRtms implements RtmsRepository {
  private static final Comparator<RtmsChunk> BY_TIME =
      Comparator.comparing(RtmsChunk::at).thenComparing(RtmsChunk::id);

  private final Map<String, RtmsStream> streams = new HashMap<>();
  private final Map<String, RtmsSpeaker> speakers = new HashMap<>();
  private final Map<String, Map<String, RtmsChunk>> chunks = new HashMap<>();

  @Override
  public synchronized void save(RtmsStream stream) {
    streams.put(stream.meetingUuid(), stream);
  }

  @Override
  public synchronized Optional<RtmsStream> stream(String meetingUuid) {
    return Optional.ofNullable(streams.get(meetingUuid));
  }

  @Override
  public synchronized List<RtmsStream> streamsOf(SessionId session) {
    return streams.values().stream()
        .filter(stream -> stream.sessionId().filter(session::equals).isPresent())
        .sorted(Comparator.comparing(RtmsStream::startedAt))
        .toList();
  }

  @Override
  public synchronized void saveSpeaker(RtmsSpeaker speaker) {
    speakers.put(speaker.meetingUuid() + "#" + speaker.userId(), speaker);
  }

  @Override
  public synchronized Optional<RtmsSpeaker> speaker(String meetingUuid, String userId) {
    return Optional.ofNullable(speakers.get(meetingUuid + "#" + userId));
  }

  @Override
  public synchronized boolean add(RtmsChunk chunk) {
    return of(chunk.meetingUuid()).putIfAbsent(chunk.id(), chunk) == null;
  }

  @Override
  public synchronized boolean revise(RtmsChunk chunk) {
    RtmsChunk before = of(chunk.meetingUuid()).put(chunk.id(), chunk);
    return before == null
        || !before.text().equals(chunk.text())
        || !before.speakerName().equals(chunk.speakerName());
  }

  @Override
  public synchronized Optional<RtmsChunk> remove(String meetingUuid, String id) {
    return Optional.ofNullable(of(meetingUuid).remove(id));
  }

  @Override
  public synchronized List<RtmsChunk> chunks(
      String meetingUuid, int limit, Optional<String> before) {
    Optional<RtmsChunk> cursor = before.map(of(meetingUuid)::get);
    if (before.isPresent() && cursor.isEmpty()) {
      return List.of();
    }
    List<RtmsChunk> all =
        of(meetingUuid).values().stream()
            .filter(chunk -> cursor.isEmpty() || BY_TIME.compare(chunk, cursor.get()) < 0)
            .sorted(BY_TIME)
            .toList();
    return all.subList(Math.max(0, all.size() - limit), all.size());
  }

  private Map<String, RtmsChunk> of(String meetingUuid) {
    return chunks.computeIfAbsent(meetingUuid, uuid -> new HashMap<>());
  }
}
