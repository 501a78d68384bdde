package edu.colloquy.containers.botrunner.meeting;

import edu.colloquy.domain.breakout.BreakoutView;
import java.util.List;

/**
 * What a host or co-host does with breakout rooms; names and meanings are those of the Meeting SDK
 * for Web (typings 6.2.0). Thread-safe. Each call blocks until the meeting has answered, and fails
 * with {@link edu.colloquy.domain.ServiceException}, which carries the SDK's word.
 */
public interface BreakoutControl {

  /** The rooms, who is assigned to which, and who to none. */
  BreakoutView getBreakoutRooms() throws InterruptedException;

  /** Makes rooms; only while none are open. */
  void createBreakoutRoom(List<String> names) throws InterruptedException;

  /**
   * Opens all rooms. People are moved at once and may come back to the main session; closing counts
   * down from 10 s.
   */
  void openBreakoutRooms() throws InterruptedException;

  /** Sends somebody in the main session to a room. */
  void assignUserToBreakoutRoom(int userId, String roomId) throws InterruptedException;

  /** Sends somebody in a room to another. */
  void moveUserToBreakoutRoom(int userId, String roomId) throws InterruptedException;

  /** Tells all rooms something. */
  void broadcast(String content) throws InterruptedException;

  /** Brings everyone back and closes the rooms. */
  void closeBreakoutRooms() throws InterruptedException;

  /** Lets somebody in from the waiting room. */
  void admit(int userId) throws InterruptedException;

  /** Makes somebody co-host. */
  void makeCoHost(int userId) throws InterruptedException;

  /** Makes somebody else host. */
  void makeHost(int userId) throws InterruptedException;
}
