package edu.colloquy.domain.avatar;

/** What an avatar reports over its line. */
public sealed interface AvatarEvent {

  /** The line is open, the avatar takes speech. */
  record Ready() implements AvatarEvent {}

  /** The first sound of an utterance is out. */
  record SpeechStarted(String utterance) implements AvatarEvent {}

  /**
   * An utterance is over.
   *
   * @param interrupted whether it was cut short
   */
  record SpeechEnded(String utterance, boolean interrupted) implements AvatarEvent {}

  /** The line was lost; it is being opened again unless this is final. */
  record Lost(String reason, boolean isFinal) implements AvatarEvent {}
}
