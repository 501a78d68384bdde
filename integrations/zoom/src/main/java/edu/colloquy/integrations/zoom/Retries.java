package edu.colloquy.integrations.zoom;

import edu.colloquy.domain.ServiceException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The retries of one operation, which may be several calls. For one thread. */
final class Retries {
  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

  private final RetryPolicy policy;
  private final RetryBudget budget;
  private final Instant begunAt;
  private int done;

  Retries(RetryPolicy policy, RetryBudget budget, Instant begunAt) {
    this.policy = policy;
    this.budget = budget;
    this.begunAt = begunAt;
  }

  /**
   * Returns when the next attempt is due.
   *
   * @throws ServiceException the failure itself, when there is to be no other attempt
   */
  void awaitNext(Outcome.Failed failed) {
    ServiceException cause = failed.cause();
    if (!cause.retryable() || done >= RetryPolicy.MOST) {
      throw cause;
    }
    Duration pause = pause(failed);
    Instant next = policy.now().plus(pause);
    if (next.isAfter(begunAt.plus(RetryPolicy.TIME)) || !budget.spend()) {
      throw cause;
    }
    done++;
    LOG.debug("Tried again in {} ms: {}", pause.toMillis(), cause.getMessage());
    sleep(pause, cause);
  }

  /** Chance comes on top of Zoom's time, lest all who wait for it call at once. */
  private Duration pause(Outcome.Failed failed) {
    Duration backOff = policy.pause(done);
    return failed
        .notBefore()
        .map(time -> Duration.between(policy.now(), time))
        .filter(Duration::isPositive)
        .map(backOff::plus)
        .orElse(backOff);
  }

  private void sleep(Duration pause, ServiceException cause) {
    try {
      policy.sleep(pause);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw cause;
    }
  }
}
