package edu.colloquy.containers.botrunner.voice;

/** What waits to be let out. */
sealed interface SpokenPart {

  /** An utterance begins. */
  record Begin(String utterance) implements SpokenPart {}

  /** 20 ms of sound, PCM16 little-endian, mono, 16 kHz. */
  record Frame(byte[] pcm) implements SpokenPart {}

  /** An utterance is over. */
  record End(String utterance) implements SpokenPart {}
}
