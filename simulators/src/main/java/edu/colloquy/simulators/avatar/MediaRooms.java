package edu.colloquy.simulators.avatar;

import edu.colloquy.simulators.avatar.livekit.AccessTokens;
import edu.colloquy.simulators.avatar.livekit.Grant;
import edu.colloquy.simulators.avatar.livekit.LiveKitServer;
import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.util.function.Supplier;

/** Opens the rooms of sessions. Thread-safe. */
final class MediaRooms implements AutoCloseable {
  /** Whose tracks LiveAvatar's web SDK takes for the avatar's. */
  private static final String AVATAR_IDENTITY = "heygen";

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
   */
  MediaRoom open(String sessionId, String avatarName, Duration validity) {
    String token = tokens.mint(Grant.participant(CLIENT_IDENTITY, sessionId), validity);
    return new MediaRoom(
        sessionId,
        origin.get(),
        token,
        liveKit.open(sessionId, AVATAR_IDENTITY, avatarName, (_, _, _) -> {}),
        sockets);
  }

  @Override
  public void close() {
    liveKit.close();
  }
}
