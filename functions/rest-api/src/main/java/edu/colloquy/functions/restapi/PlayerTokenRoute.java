package edu.colloquy.functions.restapi;

import edu.colloquy.cloud.edge.HttpRequest;
import edu.colloquy.domain.avatar.AvatarProvider;

/** GET /api/heygen-token: what a page needs to start an avatar of its own. */
final class PlayerTokenRoute {
  private final AvatarProvider avatars;

  PlayerTokenRoute(AvatarProvider avatars) {
    this.avatars = avatars;
  }

  Object answer(HttpRequest request) {
    return avatars.playerToken();
  }
}
