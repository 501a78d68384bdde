package edu.colloquy.simulators.avatar;

/** Tells those in an avatar's room, as data, what becomes of the texts it was given. */
interface RoomReport {
  /** An avatar whose client learns everything elsewhere. */
  RoomReport NONE =
      new RoomReport() {
        @Override
        public void said(String id, String text) {}

        @Override
        public void started(Utterance utterance) {}

        @Override
        public void ended(Utterance utterance) {}

        @Override
        public void closed(EndReason reason) {}
      };

  /** A text was given. */
  void said(String id, String text);

  void started(Utterance utterance);

  void ended(Utterance utterance);

  /** The session is over. */
  void closed(EndReason reason);
}
