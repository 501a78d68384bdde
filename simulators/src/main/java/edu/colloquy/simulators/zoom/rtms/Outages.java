package edu.colloquy.simulators.zoom.rtms;

import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import java.util.Map;

/**
 * When a stream is to lose its sockets to {@link Fault#RTMS_DROP}: in the middle of speech, once
 * the media sockets, then, after they are back, the signalling socket. For one thread.
 */
final class Outages {
  /** Half a second of speech that got through. */
  private static final int VOICED_TICKS = 25;

  private enum Next {
    MEDIA,
    SIGNALING,
    NONE
  }

  private final WireLog log;
  private Next next;
  private int voiced;

  Outages(Faults faults, WireLog log) {
    this.next = faults.has(Fault.RTMS_DROP) ? Next.MEDIA : Next.NONE;
    this.log = log;
  }

  /** Looks at 20 ms that get through, and may pull a plug of the stream. */
  void look(Tick tick, String streamId, AppSockets sockets) {
    if (next == Next.NONE || tick.voices().isEmpty() || ++voiced < VOICED_TICKS) {
      return;
    }
    voiced = 0;
    log.saw(
        Seen.FAULT, streamId, Map.of("fault", Fault.RTMS_DROP.wireName(), "socket", next.name()));
    if (next == Next.MEDIA) {
      next = Next.SIGNALING;
      sockets.dropMedia();
    } else {
      next = Next.NONE;
      sockets.dropSignaling();
    }
  }
}
