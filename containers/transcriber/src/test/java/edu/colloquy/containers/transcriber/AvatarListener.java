package edu.colloquy.containers.transcriber;

import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.simulators.modem.Ear;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/** Hears what an avatar says. */
final class AvatarListener extends WebSocketListener {
  private final Ear ear = new Ear(24_000);
  private final List<String> words = new CopyOnWriteArrayList<>();

  AvatarListener(OkHttpClient http, AvatarSession avatar) {
    String url = avatar.mediaUrl() + "?access_token=" + avatar.mediaToken();
    http.newWebSocket(new Request.Builder().url(url).build(), this);
  }

  String heard() {
    return String.join(" ", words);
  }

  @Override
  public void onMessage(WebSocket socket, ByteString bytes) {
    short[] samples = new short[bytes.size() / 2];
    bytes.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    ear.listen(samples, 0, samples.length).forEach(word -> words.add(word.text()));
  }
}
