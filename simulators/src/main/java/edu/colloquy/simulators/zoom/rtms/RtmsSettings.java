package edu.colloquy.simulators.zoom.rtms;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * The General App that gets streams, and how.
 *
 * @param clientId the app's id
 * @param clientSecret the key of handshake signatures
 * @param scopes what the app may have: {@code meeting:read:meeting_audio} and so on; media whose
 *     scope is missing has no URL
 * @param autoStart whether every meeting is streamed from its start, as with the account's setting;
 *     else REST starts it
 * @param timings the times of the protocol
 * @param clock what timestamps and times are read from
 * @param mediaTls what media sockets need to be {@code wss}; without, all sockets are {@code ws}
 */
public record RtmsSettings(
    String clientId,
    String clientSecret,
    Set<MediaType> scopes,
    boolean autoStart,
    RtmsTimings timings,
    Clock clock,
    Optional<Tls> mediaTls) {
  public RtmsSettings {
    scopes = Set.copyOf(scopes);
  }

  /**
   * A certificate to serve TLS with.
   *
   * @param keyStore a PKCS#12 file
   * @param password its password
   */
  public record Tls(Path keyStore, String password) {}

  /** An app with audio and transcript, started by REST, with Zoom's own times. */
  public static RtmsSettings defaults() {
    return new RtmsSettings(
        "simulated-rtms-client",
        "simulated-rtms-secret",
        Set.of(MediaType.AUDIO, MediaType.TRANSCRIPT),
        false,
        RtmsTimings.zoom(),
        Clock.systemUTC(),
        Optional.empty());
  }

  /** The same of another app. */
  public RtmsSettings withCredentials(String id, String secret) {
    return new RtmsSettings(id, secret, scopes, autoStart, timings, clock, mediaTls);
  }

  /** The same with other scopes. */
  public RtmsSettings withScopes(Set<MediaType> others) {
    return new RtmsSettings(clientId, clientSecret, others, autoStart, timings, clock, mediaTls);
  }

  /** The same, with every meeting streamed from its start or not. */
  public RtmsSettings withAutoStart(boolean auto) {
    return new RtmsSettings(clientId, clientSecret, scopes, auto, timings, clock, mediaTls);
  }

  /** The same with other times. */
  public RtmsSettings withTimings(RtmsTimings others) {
    return new RtmsSettings(clientId, clientSecret, scopes, autoStart, others, clock, mediaTls);
  }

  /** The same by another clock; it may jump, and must go on by itself. */
  public RtmsSettings withClock(Clock other) {
    return new RtmsSettings(clientId, clientSecret, scopes, autoStart, timings, other, mediaTls);
  }

  /** The same with media sockets over TLS. */
  public RtmsSettings withMediaTls(Tls tls) {
    return new RtmsSettings(
        clientId, clientSecret, scopes, autoStart, timings, clock, Optional.of(tls));
  }
}
