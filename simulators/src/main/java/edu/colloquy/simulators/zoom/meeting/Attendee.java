package edu.colloquy.simulators.zoom.meeting;

/**
 * How somebody presents themselves to a meeting; a part that was not given is empty.
 *
 * @param userName the display name
 * @param userEmail the e-mail of their Zoom account, or the one that a guest typed
 * @param customerKey the Meeting SDK's join parameter of that name, at most 36 characters
 * @param signedIn whether they are signed in to Zoom with that e-mail; a guest is not
 * @param web whether they came by the web client, for which no pre-assignment counts
 */
public record Attendee(
    String userName, String userEmail, String customerKey, boolean signedIn, boolean web) {

  /** Somebody with a desktop client, signed in if there is an e-mail. */
  public Attendee(String userName, String userEmail, String customerKey) {
    this(userName, userEmail, customerKey, !userEmail.isEmpty(), false);
  }

  /** The e-mail that Zoom tells others: of who is signed in, and of nobody else. */
  public String signedInEmail() {
    return signedIn ? userEmail : "";
  }

  /** Whether Zoom puts them into the room that is pre-assigned to their e-mail. */
  boolean canBePreAssigned() {
    return signedIn && !web && !userEmail.isEmpty();
  }
}
