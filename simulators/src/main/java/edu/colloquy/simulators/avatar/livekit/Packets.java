package edu.colloquy.simulators.avatar.livekit;

import com.google.protobuf.ByteString;
import livekit.LivekitModels.DataPacket;
import livekit.LivekitModels.UserPacket;

/** LiveKit's data packets. */
final class Packets {
  private Packets() {}

  /** A packet as a participant sends it; the server adds who that is. */
  static byte[] user(String topic, byte[] payload) {
    return DataPacket.newBuilder().setUser(content(topic, payload)).build().toByteArray();
  }

  /** A packet as a participant receives it. */
  static byte[] user(String identity, String topic, byte[] payload) {
    return DataPacket.newBuilder()
        .setUser(content(topic, payload))
        .setParticipantIdentity(identity)
        .build()
        .toByteArray();
  }

  private static UserPacket content(String topic, byte[] payload) {
    UserPacket.Builder content = UserPacket.newBuilder().setPayload(ByteString.copyFrom(payload));
    return topic.isEmpty() ? content.build() : content.setTopic(topic).build();
  }
}
