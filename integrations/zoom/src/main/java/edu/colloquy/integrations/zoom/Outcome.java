package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.domain.ServiceException;
import java.time.Instant;
import java.util.Optional;

/** What came of one attempt at a call. */
sealed interface Outcome {
  /**
   * It is done.
   *
   * @param body the answer's; an empty object if it has none
   */
  record Done(JsonNode body) implements Outcome {}

  /**
   * It failed.
   *
   * @param cause as others are told; retryable if another attempt soon may succeed
   * @param error what Zoom answered, if it did
   * @param perhapsDone whether Zoom may have done it nonetheless
   * @param notBefore the time before which another attempt makes no sense, if Zoom gave one
   */
  record Failed(
      ServiceException cause,
      Optional<ZoomError> error,
      boolean perhapsDone,
      Optional<Instant> notBefore)
      implements Outcome {

    /** No answer came, or none that could be read. */
    static Failed unclear(ServiceException cause) {
      return new Failed(cause, Optional.empty(), true, Optional.empty());
    }

    /** The call was not made. */
    static Failed notMade(ServiceException cause, Optional<Instant> notBefore) {
      return new Failed(cause, Optional.empty(), false, notBefore);
    }
  }
}
