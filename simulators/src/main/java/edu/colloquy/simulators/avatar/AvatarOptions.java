package edu.colloquy.simulators.avatar;

import edu.colloquy.simulators.Latency;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * How a simulated LiveAvatar account behaves.
 *
 * @param port the TCP port on loopback, 0 for a free one
 * @param apiKey what {@code X-API-KEY} has to hold
 * @param concurrentSessions how many sessions may run at once
 * @param start how long {@code /v1/sessions/start} takes
 * @param connecting how long a LITE socket stays {@code connecting} after it was opened
 * @param firstFrame from an utterance's first audio chunk to its first rendered frame
 * @param idleTimeout a session without any sign of life ends after this (LiveAvatar: 5 minutes)
 * @param maxSessionDuration no session runs longer, even if its token asks for more
 * @param sandboxDuration how long an {@code is_sandbox} session runs (LiveAvatar: about a minute)
 * @param names whom the avatars look like, where it is known
 */
public record AvatarOptions(
    int port,
    String apiKey,
    int concurrentSessions,
    Latency start,
    Latency connecting,
    Latency firstFrame,
    Duration idleTimeout,
    Duration maxSessionDuration,
    Duration sandboxDuration,
    Map<UUID, String> names) {
  public AvatarOptions {
    names = Map.copyOf(names);
  }

  /** An account with room for a whole class and the latencies that users of the service report. */
  public static AvatarOptions defaults() {
    return new AvatarOptions(
        0,
        "simulated-liveavatar-key",
        200,
        Latency.ofMillis(350, 700),
        Latency.ofMillis(80, 160),
        Latency.ofMillis(300, 500),
        Duration.ofMinutes(5),
        Duration.ofHours(2),
        Duration.ofMinutes(1),
        Map.of());
  }

  /** The same account on another port. */
  public AvatarOptions withPort(int newPort) {
    return new AvatarOptions(
        newPort,
        apiKey,
        concurrentSessions,
        start,
        connecting,
        firstFrame,
        idleTimeout,
        maxSessionDuration,
        sandboxDuration,
        names);
  }

  /** The same account with another key. */
  public AvatarOptions withApiKey(String newApiKey) {
    return new AvatarOptions(
        port,
        newApiKey,
        concurrentSessions,
        start,
        connecting,
        firstFrame,
        idleTimeout,
        maxSessionDuration,
        sandboxDuration,
        names);
  }

  /** The same account with room for another number of sessions at once. */
  public AvatarOptions withConcurrentSessions(int newConcurrentSessions) {
    return new AvatarOptions(
        port,
        apiKey,
        newConcurrentSessions,
        start,
        connecting,
        firstFrame,
        idleTimeout,
        maxSessionDuration,
        sandboxDuration,
        names);
  }

  /** The same account on a service that is quicker or slower. */
  public AvatarOptions withLatencies(
      Latency newStart, Latency newConnecting, Latency newFirstFrame) {
    return new AvatarOptions(
        port,
        apiKey,
        concurrentSessions,
        newStart,
        newConnecting,
        newFirstFrame,
        idleTimeout,
        maxSessionDuration,
        sandboxDuration,
        names);
  }

  /** The same account with other limits of a session's life. */
  public AvatarOptions withLimits(
      Duration newIdleTimeout, Duration newMaxSessionDuration, Duration newSandboxDuration) {
    return new AvatarOptions(
        port,
        apiKey,
        concurrentSessions,
        start,
        connecting,
        firstFrame,
        newIdleTimeout,
        newMaxSessionDuration,
        newSandboxDuration,
        names);
  }

  /** The same account, in which avatars look like these people. */
  public AvatarOptions withNames(Map<UUID, String> newNames) {
    return new AvatarOptions(
        port,
        apiKey,
        concurrentSessions,
        start,
        connecting,
        firstFrame,
        idleTimeout,
        maxSessionDuration,
        sandboxDuration,
        newNames);
  }

  /** Whom an avatar looks like. */
  String nameOf(UUID avatar) {
    return names.getOrDefault(avatar, "Tutor");
  }
}
