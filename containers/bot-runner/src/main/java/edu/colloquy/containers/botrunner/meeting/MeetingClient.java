package edu.colloquy.containers.botrunner.meeting;

/** Software that can take a seat in a meeting. Thread-safe. */
public interface MeetingClient {

  /**
   * Joins a meeting; returns once in its main session.
   *
   * @param listener told what is seen and heard from then on
   * @throws edu.colloquy.domain.ServiceException when the meeting does not let it in
   */
  MeetingSeat join(JoinRequest request, MeetingListener listener) throws InterruptedException;
}
