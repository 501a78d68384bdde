package edu.colloquy.domain.avatar;

/**
 * What a provider's avatars can do.
 *
 * @param speaksText whether they are given words ({@link AvatarVoice#say}) and voice them
 *     themselves; else they are given sound ({@link AvatarVoice#speak})
 * @param reportsSpeech whether the begin and end of speech are reported as they happen; else they
 *     are reckoned
 */
public record AvatarCapabilities(boolean speaksText, boolean reportsSpeech) {
  /** They speak the sound that they are given, and report it. */
  public static final AvatarCapabilities SOUND = new AvatarCapabilities(false, true);
}
