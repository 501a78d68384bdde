package edu.colloquy.integrations.avatar;

import edu.colloquy.domain.avatar.AvatarRequest;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.avatar.AvatarVoice;
import edu.colloquy.domain.room.RoomId;
import edu.colloquy.domain.session.SessionId;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Latency;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.avatar.AvatarOptions;
import edu.colloquy.simulators.avatar.LiveAvatarSimulator;
import edu.colloquy.simulators.modem.Speech;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A quick LiveAvatar account, and how to use it. */
final class Stage implements AutoCloseable {
  static final String AVATAR = "0f6cf6e1-7d5c-4b8e-9d3e-1c2b3a4d5e6f";
  private static final int PIECE_BYTES = 4_800;

  final WireLog log = new WireLog();
  final LiveAvatarSimulator simulator;
  private final String key;

  Stage(AvatarOptions options, Fault... faults) {
    AvatarOptions quick =
        options.withLatencies(Latency.none(), Latency.ofMillis(20, 30), Latency.ofMillis(20, 30));
    key = quick.apiKey();
    simulator = new LiveAvatarSimulator(quick, log, new Faults(Set.of(faults)));
  }

  LiveAvatars avatars() {
    return avatars(key);
  }

  LiveAvatars avatars(String withKey) {
    Map<String, String> settings =
        Map.of(
            "AVATAR_API_URL", simulator.baseUrl().toString(), "AVATAR_SECRET", "colloquy/avatar");
    Map<String, String> secret =
        Map.of("LIVEAVATAR_API_KEY", withKey, "LIVEAVATAR_AVATAR_ID", AVATAR);
    return LiveAvatars.from(
        settings::get, (name, value) -> name.equals("colloquy/avatar") ? secret.get(value) : null);
  }

  /** The same, but losing patience within a second, with a sign of life every 200 ms. */
  LiveAvatars impatientAvatars() {
    return new LiveAvatars(
        simulator.baseUrl().toString(),
        () -> key,
        () -> AVATAR,
        new LineTimings(Duration.ofSeconds(2), Duration.ofMillis(20), 4, Duration.ofMillis(200)));
  }

  static AvatarRequest request(int room) {
    return new AvatarRequest(
        new RoomId(new SessionId("ses_4k7qz0000000000a"), room),
        Optional.empty(),
        Duration.ofMinutes(30));
  }

  /** Gives a whole utterance as a synthesiser would, in pieces of 100 ms. */
  static void say(String text, String utterance, AvatarVoice voice) {
    byte[] pcm = pcm(text);
    for (int at = 0; at < pcm.length; at += PIECE_BYTES) {
      voice.speak(utterance, Arrays.copyOfRange(pcm, at, Math.min(pcm.length, at + PIECE_BYTES)));
    }
    voice.finish(utterance);
  }

  static byte[] pcm(String text) {
    short[] samples = Speech.of(text, 24_000, 4).samples();
    byte[] pcm = new byte[samples.length * Short.BYTES];
    ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
    return pcm;
  }

  /** The way of a session's control line through a cable. */
  static AvatarSession through(Cable cable, AvatarSession session) {
    return new AvatarSession(
        session.id(),
        session.mediaUrl(),
        session.mediaToken(),
        cable.through(session.controlUrl()));
  }

  @Override
  public void close() {
    simulator.close();
  }
}
