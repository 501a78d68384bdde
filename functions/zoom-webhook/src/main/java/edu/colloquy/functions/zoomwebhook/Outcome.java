package edu.colloquy.functions.zoomwebhook;

/** What became of a webhook; all but TAKEN are logged, and counted by metric filters. */
enum Outcome {
  /** It was acted upon. */
  TAKEN,
  /** It was acted upon before. */
  DUPLICATE,
  /** It tells of something that has been overtaken. */
  OVERTAKEN,
  /** It is of a meeting that no session takes place in. */
  UNKNOWN_MEETING,
  /** It is of a kind that is of no concern here. */
  UNKNOWN_EVENT,
  /** It names no participant, or no breakout room, where it should. */
  INCOMPLETE,
  /** It was not Zoom's, or not from just now, or could not be read. */
  REFUSED,
  /** It could not be acted upon in time, or at all; Zoom will send it again. */
  FAILED
}
