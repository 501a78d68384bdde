package edu.colloquy.domain.rtms;

import java.time.Instant;

/** What happens on a stream that is followed. */
public sealed interface RtmsEvent {

  /**
   * Media flows, for the first time or again.
   *
   * @param transcript whether Zoom writes one; else there is sound alone
   */
  record Connected(boolean transcript) implements RtmsEvent {}

  /** A connection was lost; another is being opened. */
  record Interrupted(String reason) implements RtmsEvent {}

  /** Somebody said something. */
  record Said(RtmsUtterance utterance) implements RtmsEvent {}

  /**
   * Somebody's sound, while they speak: none comes of who is silent.
   *
   * @param userName as Zoom shows it
   * @param at when the first sample was spoken
   * @param pcm PCM16 little-endian, mono, 16 kHz
   */
  record Sound(String userId, String userName, Instant at, byte[] pcm) implements RtmsEvent {}

  /**
   * The stream is over; nothing comes after.
   *
   * @param reason in words, with what to do where somebody can
   * @param failed whether it could not be followed, while it may go on at Zoom
   */
  record Ended(String reason, boolean failed) implements RtmsEvent {}
}
