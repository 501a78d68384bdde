package edu.colloquy.simulators.deepgram;

/** How fixed a result is. */
enum Finality {
  /** May still change. */
  INTERIM,
  /** Fixed; the utterance may go on. */
  SEGMENT,
  /** Fixed, and the speaker fell silent. */
  SPEECH,
  /** Fixed because the client asked for it. */
  FINALIZE
}
