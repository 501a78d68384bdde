package edu.colloquy.domain.conversation;

/** Told when a student's voice is heard; called by whoever brings the audio. */
interface VoiceReports {
  /**
   * The voice began, or stopped.
   *
   * @param sounds whether it is heard now
   * @param agoMs how long ago its first sound came, or its last
   */
  void voice(boolean sounds, int agoMs);
}
