package edu.colloquy.simulators.avatar;

import java.time.Duration;

/** Opens rooms of one media transport. Thread-safe. */
interface MediaRooms {
  /** Opens a session's room, to which its client token gives entry for so long. */
  MediaRoom open(String sessionId, Duration validity);
}
