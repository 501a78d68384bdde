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
   * Whether it has no number and is not sent again to who comes back. RTMS words are kept as such,
   * and read by GET /api/rtms/session/{uuid}/transcripts; what a room costs is in SESSION_STATUS.
   */
  boolean isPassing() {
    return message instanceof ServerMessage.RtmsTranscript
        || message instanceof ServerMessage.RoomCost;
  }
}
