package edu.colloquy.functions.sessionsteps;

import edu.colloquy.domain.ServiceException;

/**
 * An outside service failed in a way that may pass; the state machine retries a step that ends with
 * this, and no other.
 */
public final class ServiceUnavailable extends RuntimeException {

  /** The failure that may pass. */
  public ServiceUnavailable(ServiceException failure) {
    super(failure.getMessage(), failure);
  }
}
