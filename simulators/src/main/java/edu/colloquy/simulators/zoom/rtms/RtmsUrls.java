package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Set;

/**
 * Where the sockets of an app are.
 *
 * @param clientId the app's id
 * @param granted the media that have a URL
 */
record RtmsUrls(URI signalingBase, URI mediaBase, String clientId, Set<MediaType> granted) {
  static final String ALL = "all";

  static String signalingPath(String clientId) {
    return "/rtms/" + clientId + "/signaling";
  }

  static String mediaPath(String clientId, String kind) {
    return "/rtms/" + clientId + "/media/" + kind;
  }

  URI signaling() {
    return signalingBase.resolve(signalingPath(clientId));
  }

  /** {@code server_urls}: of media whose scope is missing there is none. */
  void writeTo(ObjectNode serverUrls) {
    for (MediaType type : MediaType.values()) {
      if (granted.contains(type)) {
        put(serverUrls, type.wireName());
      }
    }
    if (!granted.isEmpty()) {
      put(serverUrls, ALL);
    }
  }

  private void put(ObjectNode serverUrls, String kind) {
    serverUrls.put(kind, mediaBase.resolve(mediaPath(clientId, kind)).toString());
  }
}
