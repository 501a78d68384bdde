package edu.colloquy.simulators.zoom.meeting;

/** Something that listens to the main session of a meeting without being in it, as RTMS does. */
public interface MainSessionTap {
  /** Listens to nothing. */
  MainSessionTap NONE =
      new MainSessionTap() {
        @Override
        public void heard(Participant[] people, AudioFrame[] said) {}

        @Override
        public void ended() {}
      };

  /**
   * 20 ms of the main session, by the pacer's thread while the meeting goes on; must return at
   * once.
   *
   * @param people who is there: the same array for as long as nobody comes or goes
   * @param said what each of them says, {@code null} for nothing; longer than {@code people}, and
   *     valid during the call alone
   */
  void heard(Participant[] people, AudioFrame[] said);

  /** The meeting is over. Called under the meeting's lock; must return at once. */
  void ended();
}
