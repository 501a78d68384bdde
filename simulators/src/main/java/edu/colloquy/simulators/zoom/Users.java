package edu.colloquy.simulators.zoom;

import java.util.List;

/** The licensed users of the account. */
record Users(List<ZoomUser> all) {
  /**
   * The user with this id or e-mail.
   *
   * @throws ZoomError 1001, if there is none
   */
  ZoomUser require(String idOrEmail) {
    return all.stream()
        .filter(user -> user.isCalled(idOrEmail))
        .findFirst()
        .orElseThrow(() -> ZoomError.noSuchUser(idOrEmail));
  }
}
