package edu.colloquy.integrations.llm;

import edu.colloquy.domain.ServiceException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has models write until one says its first word, and passes on what that one writes. Used by one
 * thread, once.
 */
final class FirstWordRace implements AutoCloseable {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(150);
  private static final Logger LOG = LoggerFactory.getLogger(FirstWordRace.class);

  private final Deque<Attempt.Writer> waiting;
  private final Pace pace;
  private final BlockingQueue<Attempt.Event> events = new LinkedBlockingQueue<>();
  private final List<Attempt> running = new ArrayList<>();
  private boolean hedged;
  private ServiceException lastFailure;
  private long resumeNanos = System.nanoTime();
  private int failures;

  /**
   * @param candidates in the order in which they are asked
   */
  FirstWordRace(List<Attempt.Writer> candidates, Pace pace) {
    this.waiting = new ArrayDeque<>(candidates);
    this.pace = pace;
  }

  /**
   * Runs it to its end.
   *
   * @throws ServiceException when nobody answered, or who did failed in the middle
   */
  void run(Consumer<String> delta) {
    try {
      Attempt winner = null;
      while (winner == null) {
        startIfDue();
        winner = afterNext(events.poll(untilNext(), TimeUnit.NANOSECONDS), delta);
      }
      passOn(winner, delta);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ServiceException.passing("The language model", "was told to stop", e);
    }
  }

  /** Whoever has not won by now is not needed any more. */
  @Override
  public void close() {
    running.forEach(Attempt::cancel);
  }

  private void startIfDue() {
    long now = System.nanoTime();
    boolean hedgeIsDue =
        running.size() == 1
            && !hedged
            && pace.hedge().filter(it -> isOver(running, it)).isPresent();
    if (!waiting.isEmpty() && (hedgeIsDue || running.isEmpty() && now >= resumeNanos)) {
      hedged |= hedgeIsDue;
      Attempt attempt = new Attempt(waiting.poll(), events::add);
      running.add(attempt);
      attempt.start();
    } else if (waiting.isEmpty() && running.isEmpty()) {
      throw lastFailure;
    }
  }

  /** What an event means before anybody has won; gives the winner. */
  private Attempt afterNext(Attempt.Event event, Consumer<String> delta) {
    switch (event) {
      case null -> giveUpLateOnes();
      case Attempt.Event.Piece(Attempt attempt, String text) when running.contains(attempt) -> {
        delta.accept(text);
        return attempt;
      }
      case Attempt.Event.Failed(Attempt attempt, ServiceException failure)
          when running.remove(attempt) ->
          failed(attempt, failure);
      case Attempt.Event.Piece _, Attempt.Event.Failed _, Attempt.Event.Done _ -> {}
    }
    return null;
  }

  private void failed(Attempt attempt, ServiceException failure) {
    lastFailure = failure;
    Duration pause = RetryAfter.of(failure).orElse(FIRST_PAUSE.multipliedBy(1L << failures++));
    boolean again = failure.retryable() && pause.compareTo(pace.longestPause()) <= 0;
    if (!again) {
      waiting.removeIf(writer -> writer.model() == attempt.model());
    }
    boolean sameNext = !waiting.isEmpty() && waiting.peek().model() == attempt.model();
    resumeNanos = System.nanoTime() + (sameNext ? pause.toNanos() : 0);
    LOG.debug("A model failed before its first word: {}", failure.getMessage());
  }

  private void giveUpLateOnes() {
    for (Attempt attempt : List.copyOf(running)) {
      if (isOver(List.of(attempt), pace.firstToken())) {
        attempt.cancel();
        running.remove(attempt);
        lastFailure =
            ServiceException.passing(
                "The language model",
                "said nothing within %d ms; LLM_FIRST_TOKEN_MS is how long it may take"
                    .formatted(pace.firstToken().toMillis()),
                null);
        resumeNanos = System.nanoTime();
      }
    }
  }

  private void passOn(Attempt winner, Consumer<String> delta) throws InterruptedException {
    running.stream().filter(attempt -> attempt != winner).forEach(Attempt::cancel);
    while (true) {
      Attempt.Event event = events.poll(pace.silence().toMillis(), TimeUnit.MILLISECONDS);
      if (event == null) {
        throw ServiceException.passing(
            "The language model", "fell silent in the middle of its answer", null);
      }
      if (event.attempt() != winner) {
        continue;
      }
      switch (event) {
        case Attempt.Event.Piece(_, String text) -> delta.accept(text);
        case Attempt.Event.Failed(_, ServiceException failure) -> throw failure;
        case Attempt.Event.Done _ -> {
          running.remove(winner);
          return;
        }
      }
    }
  }

  /** How long nothing is to be done unless something happens, in ns. */
  private long untilNext() {
    long now = System.nanoTime();
    if (running.isEmpty()) {
      return Math.max(0, resumeNanos - now);
    }
    long next = Long.MAX_VALUE;
    for (Attempt attempt : running) {
      next = Math.min(next, attempt.startedNanos() + pace.firstToken().toNanos());
    }
    if (running.size() == 1 && !hedged && pace.hedge().isPresent() && !waiting.isEmpty()) {
      next = Math.min(next, running.getFirst().startedNanos() + pace.hedge().get().toNanos());
    }
    return Math.max(0, next - now);
  }

  private static boolean isOver(List<Attempt> attempts, Duration limit) {
    return System.nanoTime() - attempts.getFirst().startedNanos() >= limit.toNanos();
  }
}
