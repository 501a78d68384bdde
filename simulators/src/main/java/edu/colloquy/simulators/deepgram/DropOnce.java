package edu.colloquy.simulators.deepgram;

import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Decides which streams are lost to {@link Fault#DEEPGRAM_DROP}: each once. Thread-safe. */
final class DropOnce {
  private static final double VOICED_SECONDS = 3;

  private final boolean active;
  private final WireLog log;
  private final Set<String> dropped = ConcurrentHashMap.newKeySet();

  DropOnce(Faults faults, WireLog log) {
    active = faults.has(Fault.DEEPGRAM_DROP);
    this.log = log;
  }

  /** Whether the stream is to be dropped now; if so, it never is again. */
  boolean hits(String subject, Hearing hearing) {
    if (!active
        || hearing.voicedSeconds() < VOICED_SECONDS
        || !hearing.midUtterance()
        || !dropped.add(subject)) {
      return false;
    }
    log.saw(Seen.FAULT, subject, Map.of("fault", Fault.DEEPGRAM_DROP.wireName()));
    return true;
  }
}
