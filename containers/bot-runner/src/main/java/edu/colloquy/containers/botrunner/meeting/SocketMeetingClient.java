package edu.colloquy.containers.botrunner.meeting;

import okhttp3.OkHttpClient;

/**
 * Joins meetings over a WebSocket, in the protocol that the Zoom simulator documents. Zoom itself
 * offers none; there, a page with its Meeting SDK is the client. Thread-safe.
 */
public final class SocketMeetingClient implements MeetingClient {
  private final OkHttpClient http;
  private final String url;

  /**
   * @param http opens the sockets
   * @param url ZOOM_MEETING_URL
   */
  public SocketMeetingClient(OkHttpClient http, String url) {
    this.http = http;
    this.url = url;
  }

  @Override
  public MeetingSeat join(JoinRequest request, MeetingListener listener)
      throws InterruptedException {
    SocketSeat seat = new SocketSeat(listener);
    seat.join(http, url, request);
    return seat;
  }
}
