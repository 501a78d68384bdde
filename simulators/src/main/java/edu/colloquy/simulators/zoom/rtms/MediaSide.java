package edu.colloquy.simulators.zoom.rtms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The media sockets of a stream, and what they have not been given yet. A socket gets nothing until
 * the app said that it is ready for it. For one thread.
 */
final class MediaSide {
  /** Of messages that the network has not taken; what is beyond waits in the buffers. */
  private static final int MAX_IN_FLIGHT = 200;

  private final Set<MediaType> granted;
  private final Map<MediaType, MediaConnection> byType = new EnumMap<>(MediaType.class);
  private final Set<MediaConnection> ready = new HashSet<>();
  private final Set<MediaType> wanted;
  private final SoundBuffer sound;
  private final TextBuffer text;

  MediaSide(Set<MediaType> granted, RtmsTimings timings) {
    this.granted = granted;
    this.wanted = granted.isEmpty() ? EnumSet.noneOf(MediaType.class) : EnumSet.copyOf(granted);
    this.sound = new SoundBuffer(timings.buffered());
    this.text = new TextBuffer(timings.buffered());
  }

  /**
   * Makes sure that no other socket carries these types.
   *
   * @throws HandshakeRefused if one does
   */
  void checkFree(int requested, Set<MediaType> types) throws HandshakeRefused {
    for (MediaType type : types) {
      MediaConnection other = byType.get(type);
      if (other != null) {
        boolean nothingFree = byType.keySet().containsAll(granted);
        throw new HandshakeRefused(
            nothingFree && other.requested() != requested
                ? StatusCode.ALL_MEDIA_CONNECTIONS_EXIST
                : StatusCode.DUPLICATE_MEDIA_CONNECTION);
      }
    }
  }

  void add(MediaConnection connection) {
    connection.types().forEach(type -> byType.put(type, connection));
    wanted.addAll(connection.types());
  }

  /** The app is ready on all its sockets; nothing is kept of what it has none for. */
  void ready() {
    ready.addAll(byType.values());
    wanted.retainAll(byType.keySet());
    if (!wanted.contains(MediaType.AUDIO)) {
      sound.clear();
    }
    if (!wanted.contains(MediaType.TRANSCRIPT)) {
      text.clear();
    }
  }

  boolean isReady() {
    return !ready.isEmpty();
  }

  boolean isEmpty() {
    return byType.isEmpty();
  }

  /** Forgets what was kept so far. */
  void discard() {
    sound.clear();
    text.clear();
  }

  void take(Tick tick, List<Utterance> utterances) {
    if (wanted.contains(MediaType.AUDIO)) {
      sound.add(tick);
    }
    if (wanted.contains(MediaType.TRANSCRIPT)) {
      utterances.forEach(text::add);
    }
  }

  /** Sends what can be sent; returns the timestamp of the first packet of audio among it. */
  OptionalLong deliver() {
    MediaConnection transcripts = readyFor(MediaType.TRANSCRIPT);
    while (transcripts != null && !text.isEmpty() && hasRoom(transcripts)) {
      transcripts.connection().send(text.take(transcripts.transcript()));
    }
    MediaConnection audio = readyFor(MediaType.AUDIO);
    return audio == null ? OptionalLong.empty() : deliverAudio(audio);
  }

  /** Asks whether the app is still there; closes the sockets where it is not, and says whether. */
  boolean cutIfGone(long nowMs) {
    boolean cut = false;
    for (MediaConnection connection : all()) {
      if (!connection.keepAlive().tick(nowMs)) {
        connection.connection().close(Closing.GOING_AWAY, "keep-alive timeout");
        remove(connection);
        cut = true;
      }
    }
    return cut;
  }

  void answered(Connection connection) {
    all().stream()
        .filter(media -> media.connection() == connection)
        .forEach(media -> media.keepAlive().answered());
  }

  /** A socket is gone; {@code false} if it was none of these. */
  boolean gone(Connection connection) {
    for (MediaConnection media : all()) {
      if (media.connection() == connection) {
        remove(media);
        return true;
      }
    }
    return false;
  }

  /** Closes all sockets. */
  void close(int code, String reason) {
    for (MediaConnection media : all()) {
      media.connection().close(code, reason);
      remove(media);
    }
  }

  private OptionalLong deliverAudio(MediaConnection audio) {
    OptionalLong first = OptionalLong.empty();
    List<Tick> ticks = sound.take(audio.audio().framesAPacket());
    while (!ticks.isEmpty()) {
      for (ObjectNode packet : AudioPackets.of(ticks, audio.audio())) {
        audio.connection().send(packet);
        first = first.isPresent() ? first : OptionalLong.of(ticks.getFirst().atMs());
      }
      ticks = hasRoom(audio) ? sound.take(audio.audio().framesAPacket()) : List.of();
    }
    return first;
  }

  private MediaConnection readyFor(MediaType type) {
    MediaConnection connection = byType.get(type);
    return connection != null && ready.contains(connection) && hasRoom(connection)
        ? connection
        : null;
  }

  private static boolean hasRoom(MediaConnection connection) {
    return connection.connection().inFlight() < MAX_IN_FLIGHT;
  }

  private Set<MediaConnection> all() {
    return new HashSet<>(byType.values());
  }

  private void remove(MediaConnection connection) {
    byType.values().removeIf(connection::equals);
    ready.remove(connection);
  }
}
