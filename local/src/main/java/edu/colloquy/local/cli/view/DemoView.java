package edu.colloquy.local.cli.view;

import java.time.Duration;
import java.util.List;

/**
 * The state of a demo at one moment.
 *
 * @param sessionId the session; empty until it exists
 * @param phase what is going on, in a word or two ("creating meeting", "live", "ending")
 * @param elapsed the time since the session was asked for
 * @param planned how long the session is to last
 * @param rooms all rooms, always in the same order
 * @param startup how far things that start have come
 * @param notices what a person should know, oldest first
 */
public record DemoView(
    String sessionId,
    String phase,
    Duration elapsed,
    Duration planned,
    List<RoomView> rooms,
    Startup startup,
    List<String> notices) {
  /** Copies the lists. */
  public DemoView {
    rooms = List.copyOf(rooms);
    notices = List.copyOf(notices);
  }

  /**
   * How far things that start have come; a bar is shown until all are done.
   *
   * @param done how many have started
   * @param total how many are to start; 0 if nothing is starting
   * @param label what they are ("rooms live")
   */
  public record Startup(int done, int total, String label) {
    /** Whether something is still to come. */
    boolean running() {
      return done < total;
    }
  }
}
