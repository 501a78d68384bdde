package edu.colloquy.integrations.zoom.rtms;

import edu.colloquy.domain.rtms.RtmsEvent;

/** What a stream's machine wants done. Sockets are known by the number of their dial. */
sealed interface Action {

  /** Open a socket. */
  record Open(int dial, String url) implements Action {}

  /** Say something on a socket. */
  record Send(int dial, RtmsRequest request) implements Action {}

  /** Close a socket; nothing that comes on it counts any more. */
  record Close(int dial) implements Action {}

  /** Tell whoever follows the stream. */
  record Tell(RtmsEvent event) implements Action {}
}
