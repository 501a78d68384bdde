package edu.colloquy.domain.avatar;

import edu.colloquy.domain.ServiceCheck;
import edu.colloquy.domain.ServiceException;
import java.util.function.Consumer;

/**
 * Starts, voices and stops avatars. Thread-safe; calls block and fail with {@link
 * edu.colloquy.domain.ServiceException}.
 */
public interface AvatarProvider {

  /** What its avatars can do. */
  default AvatarCapabilities capabilities() {
    return AvatarCapabilities.SOUND;
  }

  /** Starts an avatar. */
  AvatarSession start(AvatarRequest request);

  /** Stops an avatar; does nothing if it is gone. */
  void stop(AvatarSession session);

  /**
   * Opens the line by which an avatar is told what to say.
   *
   * @param events called in order, one at a time, never after {@link AvatarVoice#close}
   */
  AvatarVoice connect(AvatarSession session, Consumer<AvatarEvent> events);

  /**
   * A token by which a page starts an avatar of its own, which costs once it is started.
   *
   * @throws edu.colloquy.domain.ServiceException when the provider gives none
   */
  default PlayerToken playerToken() {
    throw ServiceException.refused("Avatar", "this provider gives pages no tokens");
  }

  /** Tries the stored credentials. */
  ServiceCheck check();
}
