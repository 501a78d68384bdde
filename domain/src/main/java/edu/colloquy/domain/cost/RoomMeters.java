package edu.colloquy.domain.cost;

import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.tutor.TokenUsage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The meters of the rooms that a worker holds, found by the tag with which services are asked,
 * which is the room's id. Thread-safe.
 */
public final class RoomMeters {
  private final ConcurrentMap<String, RoomMeter> meters = new ConcurrentHashMap<>();

  /** A room is held from now on: its meter. */
  public RoomMeter open(RoomId room) {
    RoomMeter meter = new RoomMeter();
    meters.put(room.toString(), meter);
    return meter;
  }

  /** A room is held no more; a later meter of it stays. */
  public void close(RoomId room, RoomMeter meter) {
    meters.remove(room.toString(), meter);
  }

  /** Counts what models' work takes, for the rooms that pay. */
  public TokenUsage tokens() {
    return (payer, model, promptTokens, completionTokens) -> {
      count(payer, CostItem.MODEL_INPUT, promptTokens);
      count(payer, CostItem.MODEL_OUTPUT, completionTokens);
    };
  }

  /** Counts for the room with this tag; what is asked for no room is nobody's cost here. */
  void count(String tag, CostItem item, long amount) {
    RoomMeter meter = meters.get(tag);
    if (meter != null) {
      meter.count(item, amount);
    }
  }
}
