package edu.colloquy.cloud.push;

import edu.colloquy.contract.ws.ServerMessage.TranscriptUpdate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What waits to be pushed in one session: a list in order, and the newest interim words of each
 * room. Words that have become final displace their interim version. Not thread-safe.
 */
final class PendingPushes {
  private List<Push> ordered = new ArrayList<>();
  private final SequencedMap<String, Push> interims = new LinkedHashMap<>();

  void add(Push push) {
    if (push.message() instanceof TranscriptUpdate update) {
      interims.remove(update.roomId());
      if (push.isInterim()) {
        interims.put(update.roomId(), push);
        return;
      }
    }
    ordered.add(push);
  }

  boolean isEmpty() {
    return ordered.isEmpty() && interims.isEmpty();
  }

  boolean hasOrdered() {
    return !ordered.isEmpty();
  }

  List<Push> takeOrdered() {
    List<Push> taken = ordered;
    ordered = new ArrayList<>();
    return taken;
  }

  /** The newest interim words of each room. */
  List<Push> takeInterims() {
    List<Push> taken = List.copyOf(interims.values());
    interims.clear();
    return taken;
  }
}
