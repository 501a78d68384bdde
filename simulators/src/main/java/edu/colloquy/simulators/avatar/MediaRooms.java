package edu.colloquy.simulators.avatar;

import edu.colloquy.simulators.avatar.livekit.AccessTokens;
import edu.colloquy.simulators.avatar.livekit.DataListener;
import edu.colloquy.simulators.avatar.livekit.Grant;
import edu.colloquy.simulators.avatar.livekit.LiveKitServer;
import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Opens the rooms of sessions. Thread-safe. */
final class MediaRooms implements AutoCloseable {
  private static final String CLIENT_IDENTITY = "client";

  private final AccessTokens tokens = AccessTokens.ofNewProject();
  private final LiveKitServer liveKit = new LiveKitServer(tokens);
  private final VoiceSockets sockets = new VoiceSockets(tokens);
  private final Supplier<String> origin;

  /**
   * @param origin the server's {@code ws://host:port}, known once it runs
   */
  MediaRooms(Supplier<String> origin) {
    this.origin = origin;
  }

  void addTo(RoutesConfig routes) {
    liveKit.addTo(routes);
    sockets.addTo(routes);
  }

  /**
   * Opens a session's room.
   *
   * @param avatarName whom the avatar looks like
   * @param validity how long the client token gives entry
   * @param companions who else is there (FULL mode: the service's agent)
   * @param data given what clients send as data
   */
  MediaRoom open(
      String sessionId,
      String avatarName,
      Duration validity,
      List<String> companions,
      DataListener data) {
    String token = tokens.mint(Grant.participant(CLIENT_IDENTITY, sessionId), validity);
    return new MediaRoom(
        sessionId,
        origin.get(),
        token,
        liveKit.open(sessionId, MediaRoom.AVATAR_IDENTITY, avatarName, companions, data),
        sockets);
  }

  /** Sends a session's avatar to the room that its client brought. */
  MediaRoom visit(String sessionId, String avatarName, OwnRoom room) {
    return new MediaRoom(
        sessionId,
        room.url(),
        room.token(),
        liveKit.visit(room.url(), room.token(), avatarName),
        sockets);
  }

  @Override
  public void close() {
    liveKit.close();
  }
}
