package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Set;

/** Where the sockets are. */
record RtmsUrls(URI signalingBase, URI mediaBase, Set<MediaType> granted) {
  static final String SIGNALING = "/rtms/signaling";
  static final String MEDIA = "/rtms/media/";
  static final String ALL = "all";

  URI signaling() {
    return signalingBase.resolve(SIGNALING);
  }

  /** {@code server_urls}: of media whose scope is missing there is none. */
  void writeTo(ObjectNode serverUrls) {
    for (MediaType type : MediaType.values()) {
      if (granted.contains(type)) {
        serverUrls.put(type.wireName(), mediaBase.resolve(MEDIA + type.wireName()).toString());
      }
    }
    if (!granted.isEmpty()) {
      serverUrls.put(ALL, mediaBase.resolve(MEDIA + ALL).toString());
    }
  }
}
