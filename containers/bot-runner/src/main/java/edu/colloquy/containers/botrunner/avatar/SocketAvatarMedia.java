package edu.colloquy.containers.botrunner.avatar;

import edu.colloquy.containers.botrunner.line.Line;
import edu.colloquy.domain.avatar.AvatarSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import okhttp3.OkHttpClient;
import okio.ByteString;

/**
 * Voices delivered over a WebSocket, {@code <media url>?access_token=<media token>}: binary frames
 * of PCM16 little-endian, mono, 24 kHz, as the LiveAvatar simulator sends them. Thread-safe.
 */
public final class SocketAvatarMedia implements AvatarMedia {
  private final OkHttpClient http;

  /** Listens by this client. */
  public SocketAvatarMedia(OkHttpClient http) {
    this.http = http;
  }

  @Override
  public void listen(AvatarSession avatar, Listener listener) throws InterruptedException {
    String token = URLEncoder.encode(avatar.mediaToken(), StandardCharsets.UTF_8);
    new VoiceLine(listener).hear(http, avatar.mediaUrl() + "?access_token=" + token);
  }

  private static final class VoiceLine extends Line {
    private final Listener listener;
    private final Downsampler downsampler;

    VoiceLine(Listener listener) {
      super("LiveAvatar media");
      this.listener = listener;
      this.downsampler = new Downsampler(listener::voice);
    }

    void hear(OkHttpClient http, String url) throws InterruptedException {
      open(http, url);
      try {
        listener.connected();
        awaitEnd();
      } finally {
        cut();
      }
    }

    @Override
    protected void text(String text) {
      // Text tells of the session; its audio is all that matters here.
    }

    @Override
    protected void binary(ByteString pcm) {
      downsampler.add(pcm.asByteBuffer());
    }
  }
}
