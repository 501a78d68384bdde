package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * A media socket after its handshake. For one thread.
 *
 * @param requested {@code media_type} as asked for
 */
record MediaConnection(
    Connection connection,
    int requested,
    Set<MediaType> types,
    AudioParams audio,
    TranscriptParams transcript,
    KeepAlive keepAlive) {

  /** {@code media_params} as granted. */
  ObjectNode granted() {
    ObjectNode granted = JsonNodeFactory.instance.objectNode();
    if (types.contains(MediaType.AUDIO)) {
      audio.writeTo(granted.putObject(MediaType.AUDIO.wireName()));
    }
    if (types.contains(MediaType.TRANSCRIPT)) {
      transcript.writeTo(granted.putObject(MediaType.TRANSCRIPT.wireName()));
    }
    return granted;
  }
}
