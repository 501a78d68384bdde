package edu.colloquy.simulators.zoom;

import java.util.List;
import java.util.Optional;

/** The users of the account. */
record Users(List<ZoomUser> all) {
  /**
   * The user with this id or e-mail.
   *
   * @throws ZoomError 1001, if there is none
   */
  ZoomUser require(String idOrEmail) {
    return find(idOrEmail).orElseThrow(() -> ZoomError.noSuchUser(idOrEmail));
  }

  /** The user with this id or e-mail, if there is one. */
  Optional<ZoomUser> find(String idOrEmail) {
    return all.stream().filter(user -> user.isCalled(idOrEmail)).findFirst();
  }
}
