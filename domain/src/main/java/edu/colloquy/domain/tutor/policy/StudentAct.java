package edu.colloquy.domain.tutor.policy;

/** What a student does with an utterance. */
public enum StudentAct {
  /** Claims a value, a sum or an equation. */
  ATTEMPT,
  /** Says something about the matter without claiming a value. */
  CONTRIBUTION,
  /** Asks about the matter. */
  QUESTION,
  /** Wants the answer told. */
  ANSWER_REQUEST,
  /** Wants help with the way. */
  HINT_REQUEST,
  /** Does not know how to go on. */
  DONT_KNOW,
  /** Claims to have understood, without showing it. */
  UNDERSTANDING,
  /** "Mhm", "okay": shows to be listening, or agrees. */
  BACKCHANNEL,
  /** Did not hear or get what the tutor said. */
  REPAIR,
  /** Says hello. */
  GREETING,
  /** Thanks, or says goodbye. */
  THANKS,
  /** Is annoyed, or talks down on themselves. */
  FRUSTRATION,
  /** Says something that a human has to hear of at once. */
  DISTRESS,
  /** Talks of other things. */
  OFF_TOPIC,
  /** Asks about something that belongs to another course. */
  OUT_OF_COURSE,
  /** Tries to give the tutor another part to play, or to get at what it keeps to itself. */
  INJECTION
}
