package edu.colloquy.cloud.push;

import edu.colloquy.contract.ws.ServerMessage;
import edu.colloquy.domain.notice.Audience;

/** Something to be pushed, and to whom. */
record Push(Audience audience, ServerMessage message) {

  /** Whether these words will be replaced by others in a moment. */
  boolean isInterim() {
    return message instanceof ServerMessage.TranscriptUpdate update && !update.isFinal();
  }

  /**
   * Whether it is kept for whoever asks for it again. RTMS words are kept as such already, and read
   * by GET /api/rtms/session/{uuid}/transcripts.
   */
  boolean isKept() {
    return !isInterim() && !(message instanceof ServerMessage.RtmsTranscript);
  }
}
