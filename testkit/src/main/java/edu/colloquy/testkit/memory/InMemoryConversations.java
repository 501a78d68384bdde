package edu.colloquy.testkit.memory;

import edu.colloquy.domain.conversation.ConversationRepository;
import edu.colloquy.domain.conversation.TranscriptSegment;
import edu.colloquy.domain.conversation.Turn;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.work.Lease;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was said, in memory, fenced by leases in memory. Thread-safe. */
public final class InMemoryConversations implements ConversationRepository {
  private static final Comparator<TranscriptSegment> BY_TIME =
      Comparator.comparing(TranscriptSegment::at).thenComparing(TranscriptSegment::id);

  private final InMemoryLeases leases;
  private final Map<RoomId, Map<String, TranscriptSegment>> segments = new HashMap<>();
  private final Map<RoomId, TreeMap<Integer, Turn>> turns = new HashMap<>();

  /** Conversations that are written under these leases. */
  public InMemoryConversations(InMemoryLeases leases) {
    this.leases = leases;
  }

  @Override
  public synchronized void save(Turn turn, List<TranscriptSegment> said, Lease lease) {
    leases.check(lease);
    turns.computeIfAbsent(turn.room(), id -> new TreeMap<>()).put(turn.number(), turn);
    Map<String, TranscriptSegment> known =
        segments.computeIfAbsent(turn.room(), id -> new HashMap<>());
    said.forEach(segment -> known.put(segment.id(), segment));
  }

  @Override
  public synchronized List<TranscriptSegment> segments(
      RoomId room, int limit, Optional<String> before) {
    Map<String, TranscriptSegment> known = segments.getOrDefault(room, Map.of());
    Optional<TranscriptSegment> cursor = before.map(known::get);
    if (before.isPresent() && cursor.isEmpty()) {
      return List.of();
    }
    List<TranscriptSegment> older =
        known.values().stream()
            .filter(one -> cursor.map(mark -> BY_TIME.compare(one, mark) < 0).orElse(true))
            .sorted(BY_TIME)
            .toList();
    return older.subList(Math.max(0, older.size() - limit), older.size());
  }

  @Override
  public synchronized List<Turn> turns(RoomId room) {
    return List.copyOf(turns.getOrDefault(room, new TreeMap<>()).values());
  }
}
