package edu.colloquy.integrations.zoom.rtms;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which media a stream is asked for, and where: transcript and audio, as far as the app may have
 * them. Not thread-safe.
 */
final class WantedMedia {
  /** Zoom's name of the server that has everything on one socket. */
  private static final String ALL = "all";

  private final Set<Medium> refused = EnumSet.noneOf(Medium.class);
  private Set<Medium> wanted = EnumSet.allOf(Medium.class);
  private String url = "";

  /**
   * Takes in the media servers. A medium whose scope the app has not has no server. (Zoom: RTMS,
   * signaling handshake.)
   *
   * @return whether there is anything to be had
   */
  boolean isOffered(Map<String, String> servers) {
    wanted = EnumSet.complementOf(EnumSet.copyOf(refused));
    boolean named = wanted.stream().anyMatch(medium -> servers.containsKey(medium.wireName()));
    if (named) {
      wanted.removeIf(medium -> !servers.containsKey(medium.wireName()));
    }
    Optional<String> server = Optional.ofNullable(servers.get(ALL));
    if (server.isEmpty() && named) {
      // Each has a socket of its own then; one of them must do.
      Medium dearest = wanted.iterator().next();
      wanted = EnumSet.of(dearest);
      server = Optional.of(servers.get(dearest.wireName()));
    }
    server.ifPresent(it -> url = it);
    return server.isPresent() && !wanted.isEmpty();
  }

  /**
   * The handshake was refused.
   *
   * @return whether that was for one medium, and there is another
   */
  boolean goesOnWithout(int status) {
    Optional<Medium> cause =
        StatusCode.of(status)
            .flatMap(
                code ->
                    Stream.of(Medium.values())
                        .filter(medium -> medium.refusal() == code)
                        .findFirst());
    cause.ifPresent(refused::add);
    return cause.isPresent() && wanted.remove(cause.get()) && !wanted.isEmpty();
  }

  Set<Medium> media() {
    return Set.copyOf(wanted);
  }

  String url() {
    return url;
  }
}
