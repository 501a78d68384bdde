package edu.colloquy.domain.rtms;

import java.time.Instant;

/** What happens on a stream that is followed. */
public sealed interface RtmsEvent {

  /** Media flows, for the first time or again. */
  record Connected() implements RtmsEvent {}

  /** A connection was lost; another is being opened. */
  record Interrupted(String reason) implements RtmsEvent {}

  /** Somebody said something. */
  record Said(RtmsUtterance utterance) implements RtmsEvent {}

  /**
   * Sound of the main session, where it was asked for.
   *
   * @param userId the speaker; {@code 0} of all mixed
   * @param pcm PCM16 little-endian, mono, 16 kHz
   */
  record Sound(String userId, Instant at, byte[] pcm) implements RtmsEvent {}

  /**
   * The stream is over; nothing comes after.
   *
   * @param reason in words, with what to do where somebody can
   * @param failed whether it could not be followed, while it may go on at Zoom
   */
  record Ended(String reason, boolean failed) implements RtmsEvent {}
}
