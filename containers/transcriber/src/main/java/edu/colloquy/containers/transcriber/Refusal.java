package edu.colloquy.containers.transcriber;

import org.eclipse.jetty.websocket.api.StatusCode;

/** Why a link is closed; its bot looks the room's lease up again and comes back. */
enum Refusal {
  /** The frames are not those of the link's protocol. */
  NOT_UNDERSTOOD(StatusCode.PROTOCOL, "not a frame of this link"),
  /** The recogniser cannot be reached just now. */
  TRY_AGAIN(StatusCode.TRY_AGAIN_LATER, "the recogniser cannot be reached; come again"),
  /** The key is not that of the room's lease. */
  WRONG_KEY(4403, "the key is not that of the room's lease"),
  /** The room is not, or no longer, held by this transcriber. */
  NOT_HERE(4404, "the room is not held here; look its lease up again"),
  /** Another link of the room is newer. */
  REPLACED(4409, "another link of this room is newer");

  private final int code;
  private final String reason;

  Refusal(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  /** The WebSocket close code. */
  int code() {
    return code;
  }

  String reason() {
    return reason;
  }
}
