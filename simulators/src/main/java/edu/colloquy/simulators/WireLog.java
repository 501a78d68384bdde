package edu.colloquy.simulators;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Everything the simulators of one run saw, in order of arrival. What a run reports about avatars,
 * bots and service times is counted from here, so it is never what somebody meant to do.
 *
 * <p>Thread-safe. Listeners run on the thread that observed and must return at once.
 */
public final class WireLog {
  private final ConcurrentLinkedQueue<Observation> observations = new ConcurrentLinkedQueue<>();
  private final List<Consumer<Observation>> listeners = new CopyOnWriteArrayList<>();

  /** Notes something seen now. */
  public void saw(Seen what, String subject, Map<String, Object> details) {
    note(new Observation(System.nanoTime(), what, subject, details));
  }

  /** Notes something seen now of which nothing more is to be said. */
  public void saw(Seen what, String subject) {
    saw(what, subject, Map.of());
  }

  /**
   * Notes that a service was busy for somebody, by its own clock.
   *
   * @param service the service's name: {@code deepgram}, {@code llm}, {@code tts} or {@code avatar}
   * @param subject who asked, such as a room id or an avatar session id
   * @param fromNanos {@link System#nanoTime()} when the request had arrived
   * @param toNanos when the answer was handed to the network
   */
  public void serviceTime(String service, String subject, long fromNanos, long toNanos) {
    note(
        new Observation(
            toNanos,
            Seen.SERVICE_TIME,
            subject,
            Map.of("service", service, "nanos", toNanos - fromNanos)));
  }

  /** All that was seen so far, oldest first. */
  public List<Observation> observations() {
    return List.copyOf(observations);
  }

  /** Calls the listener with everything seen from now on. */
  public void listen(Consumer<Observation> listener) {
    listeners.add(listener);
  }

  private void note(Observation observation) {
    observations.add(observation);
    listeners.forEach(listener -> listener.accept(observation));
  }
}
