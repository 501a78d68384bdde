package edu.colloquy.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;

/** A function's code, bytes to bytes, whichever of Lambda's handler interfaces it implements. */
@FunctionalInterface
interface Handler {

  /**
   * Handles one event.
   *
   * @param event the payload, JSON
   * @return the answer, JSON unless the handler writes its own bytes
   */
  byte[] handle(byte[] event, Context context) throws IOException;
}
