package edu.colloquy.integrations.livekit;

import okhttp3.OkHttpClient;

/**
 * Joins LiveKit rooms. One a process is enough: it has one native factory and one thread for all
 * rooms, neither of which exists before the first. Thread-safe.
 */
public final class LiveKit implements AutoCloseable {
  private final WebRtc webRtc = new WebRtc();
  private final OkHttpClient http;
  private final Timings timings;

  /** Signals by this client. */
  public LiveKit(OkHttpClient http, Timings timings) {
    this.http = http;
    this.timings = timings;
  }

  /**
   * Enters a room; returns at once, and the listener is told how it goes.
   *
   * @param url the server, {@code ws://} or {@code wss://}
   * @param token an access token for the room; a secret
   */
  public LiveKitRoom join(String url, String token, Wish wish, RoomListener listener) {
    RoomConnection connection =
        new RoomConnection(
            webRtc, http, timings, new Door(url, token, wish.media()), wish, listener);
    webRtc.execute(connection::connect);
    return connection;
  }

  /** Ends WebRTC; rooms have to be left before. */
  @Override
  public void close() {
    webRtc.close();
  }
}
