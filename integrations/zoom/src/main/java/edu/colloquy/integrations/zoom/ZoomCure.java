package edu.colloquy.integrations.zoom;

/** What an operator can do about an error of Zoom's. Codes are those of Zoom's error tables. */
final class ZoomCure {
  private ZoomCure() {}

  /** The cure as a sentence with a space before it; empty where none is known. */
  static String of(ZoomError error) {
    if (!error.missingScopes().isEmpty()) {
      return " Add the scope "
          + error.missingScopes().getLast()
          + " to the Server-to-Server OAuth app at marketplace.zoom.us and activate the app again.";
    }
    return switch (error.code()) {
      case 1001, 1010 ->
          " Set ZOOM_USER_ID in the secret of Zoom, or the professor's Zoom user, to a user of the"
              + " account.";
      case 2308 ->
          " RTMS is started in the name of the meeting's host: the RTMS app has to be added and"
              + " authorised by the host's account.";
      case 2310 -> " Buy Zoom's Developer Pack for the account, and give the host a licence.";
      default ->
          error.status() == 401
              ? " Check ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET in the secret of"
                  + " Zoom, and that the app is activated."
              : "";
    };
  }
}
