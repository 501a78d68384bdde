package edu.colloquy.integrations.avatar;

import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.simulators.modem.Ear;
import edu.colloquy.simulators.modem.HeardWord;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;

/** Whoever listens to an avatar in its media room. */
final class Listener extends WebSocketListener implements AutoCloseable {
  private static final OkHttpClient HTTP = new OkHttpClient();

  private final Ear ear = new Ear(24_000);
  private final List<String> words = new CopyOnWriteArrayList<>();
  private final WebSocket socket;

  Listener(AvatarSession session) {
    String url = session.mediaUrl() + "?access_token=" + session.mediaToken();
    socket = HTTP.newWebSocket(new Request.Builder().url(url).build(), this);
  }

  /** What was made out so far. */
  String heard() {
    return words.stream().collect(Collectors.joining(" "));
  }

  @Override
  public void onMessage(WebSocket from, ByteString frame) {
    short[] samples = new short[frame.size() / Short.BYTES];
    frame.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    ear.listen(samples, 0, samples.length).stream().map(HeardWord::text).forEach(words::add);
  }

  @Override
  public void close() {
    socket.cancel();
  }
}
