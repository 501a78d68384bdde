package edu.colloquy.simulators.avatar.livekit;

import edu.colloquy.simulators.avatar.webrtc.WebRtc;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * LiveKit as avatars need it: rooms in which one avatar is seen and heard by whoever has a token.
 * WebRTC starts with the first viewer. Thread-safe.
 */
public final class LiveKitServer implements AutoCloseable {
  private final WebRtc webRtc = new WebRtc();
  private final Map<String, LiveKitRoom> rooms = new ConcurrentHashMap<>();
  private final SignalRoute signalling;

  /** A server without rooms that accepts these tokens. */
  public LiveKitServer(AccessTokens tokens) {
    signalling = new SignalRoute(tokens, rooms::get);
  }

  /** Adds {@code /rtc} and what belongs to it. */
  public void addTo(RoutesConfig routes) {
    signalling.addTo(routes);
  }

  /**
   * Opens a room with an avatar in it.
   *
   * @param room its name, to which tokens are made out
   * @param identity who the avatar is among the room's participants
   * @param name whom it looks like
   * @param companions the identities of agents that are there too, and send nothing
   * @param data given what viewers send, on a thread that must not be held up
   */
  public LiveKitRoom open(
      String room, String identity, String name, List<String> companions, DataListener data) {
    LiveKitRoom opened =
        new LiveKitRoom(
            room, Publisher.of(identity, name), companions, webRtc, data, () -> rooms.remove(room));
    rooms.put(room, opened);
    return opened;
  }

  /**
   * Sends an avatar to a room of another LiveKit server.
   *
   * @param url that server
   * @param token the avatar's token for the room
   * @param name whom it looks like
   */
  public Venue visit(String url, String token, String name) {
    return new Visit(webRtc, url, token, name);
  }

  /** Closes every room, then WebRTC. */
  @Override
  public void close() {
    rooms.values().forEach(LiveKitRoom::close);
    webRtc.close();
  }
}
