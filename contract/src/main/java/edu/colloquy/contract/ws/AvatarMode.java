package edu.colloquy.contract.ws;

/**
 * How the tutor appears in a room, from the dearest to the cheapest; {@code avatar_mode} on the
 * wire.
 */
public enum AvatarMode {
  /** With a face and a voice. */
  AVATAR,
  /** With a voice alone, by the bot in the room. */
  VOICE,
  /** By written words alone. */
  TEXT;

  /** The cheaper of two. */
  public AvatarMode orCheaper(AvatarMode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
