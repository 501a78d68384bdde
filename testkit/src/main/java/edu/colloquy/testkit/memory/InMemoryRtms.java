package edu.colloquy.testkit.memory;

import edu.colloquy.domain.rtms.RtmsChunk;
import edu.colloquy.domain.rtms.RtmsRepository;
import edu.colloquy.domain.rtms.RtmsStream;
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
  public synchronized boolean add(RtmsChunk chunk) {
    return chunks
            .computeIfAbsent(chunk.meetingUuid(), uuid -> new HashMap<>())
            .putIfAbsent(chunk.id(), chunk)
        == null;
  }

  @Override
  public synchronized List<RtmsChunk> chunks(String meetingUuid, int limit) {
    List<RtmsChunk> all =
        chunks.getOrDefault(meetingUuid, Map.of()).values().stream().sorted(BY_TIME).toList();
    return all.subList(Math.max(0, all.size() - limit), all.size());
  }
}
