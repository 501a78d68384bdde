package edu.colloquy.simulators.avatar.livekit;

import java.util.List;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.Room;
import livekit.LivekitModels.ServerInfo;
import livekit.LivekitRtc.JoinResponse;
import livekit.LivekitRtc.ReconnectResponse;
import livekit.LivekitRtc.SignalResponse;

/** The first message on a signalling socket (LiveKit: JoinResponse, ReconnectResponse). */
final class Greeting {
  /** Clients refuse a server without a version; this is one that serves {@code /rtc} only. */
  private static final String VERSION = "1.9.0";

  private static final ServerInfo SERVER =
      ServerInfo.newBuilder()
          .setVersion(VERSION)
          .setProtocol(16)
          .setRegion("simulator")
          .setNodeId("simulated")
          .build();

  private static final int PING_INTERVAL_S = 10;
  private static final int PING_TIMEOUT_S = 30;

  private final Room room;
  private final Publisher publisher;
  private final List<ParticipantInfo> companions;

  Greeting(String roomName, Publisher publisher, List<String> companions) {
    this.room =
        Room.newBuilder()
            .setSid(Sid.room())
            .setName(roomName)
            .setCreationTime(System.currentTimeMillis() / 1000)
            .setNumParticipants(2)
            .setNumPublishers(1)
            .build();
    this.publisher = publisher;
    this.companions = companions.stream().map(Greeting::companion).toList();
  }

  SignalResponse.Builder join(ParticipantInfo viewer) {
    return SignalResponse.newBuilder()
        .setJoin(
            JoinResponse.newBuilder()
                .setRoom(room)
                .setParticipant(viewer)
                .addOtherParticipants(publisher.info())
                .addAllOtherParticipants(companions)
                .setSubscriberPrimary(true)
                .setServerVersion(VERSION)
                .setServerInfo(SERVER)
                .setPingInterval(PING_INTERVAL_S)
                .setPingTimeout(PING_TIMEOUT_S));
  }

  SignalResponse.Builder reconnect() {
    return SignalResponse.newBuilder()
        .setReconnect(ReconnectResponse.newBuilder().setServerInfo(SERVER));
  }

  private static ParticipantInfo companion(String identity) {
    return ParticipantInfo.newBuilder()
        .setSid(Sid.participant())
        .setIdentity(identity)
        .setState(ParticipantInfo.State.ACTIVE)
        .setKind(ParticipantInfo.Kind.AGENT)
        .build();
  }
}
