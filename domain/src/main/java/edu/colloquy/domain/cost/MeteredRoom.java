package edu.colloquy.domain.cost;

import edu.colloquy.contract.ws.AvatarMode;

/** A room whose cost is watched. Thread-safe. */
public interface MeteredRoom {

  /** How the tutor appears in it now. */
  AvatarMode mode();

  /**
   * It has become too dear: the tutor is to appear no dearer than this from now on.
   *
   * @param reason in words a professor understands
   */
  void limitTo(AvatarMode mode, String reason);
}
