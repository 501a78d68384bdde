package edu.colloquy.simulators.avatar.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.TrackType;
import livekit.LivekitRtc.AddTrackRequest;
import livekit.LivekitRtc.JoinResponse;
import livekit.LivekitRtc.LeaveRequest;
import livekit.LivekitRtc.Ping;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse.MessageCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignallingTest {
  private static final String ROOM = "room-1";

  private final AccessTokens tokens = AccessTokens.ofNewProject();
  private LiveKitServer server;
  private LiveKitRoom room;
  private Javalin http;

  @BeforeEach
  void start() {
    server = new LiveKitServer(tokens);
    http =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = "127.0.0.1";
              config.jetty.port = 0;
              server.addTo(config.routes);
            });
    http.start();
    room = server.open(ROOM, "heygen", "Prof. Gauss", List.of("agent"), (_, _, _) -> {});
  }

  @AfterEach
  void stop() {
    server.close();
    http.stop();
  }

  @Test
  void theFirstMessageTellsWhoIsThereAndTheSecondOffersMedia() throws InterruptedException {
    try (SignalClient client = client("")) {
      JoinResponse join = client.next().getJoin();
      assertThat(join.getSubscriberPrimary()).isTrue();
      assertThat(join.getServerInfo().getVersion()).isNotEmpty();
      assertThat(join.getParticipant().getIdentity()).isEqualTo("student");
      assertThat(join.getOtherParticipantsList())
          .extracting(ParticipantInfo::getIdentity)
          .containsExactly("heygen", "agent");
      ParticipantInfo avatar = join.getOtherParticipants(0);
      String offer = client.next(MessageCase.OFFER).getOffer().getSdp();
      assertThat(offer).contains("opus/48000", "VP8/90000", "m=application");
      avatar
          .getTracksList()
          .forEach(track -> assertThat(offer).contains(avatar.getSid() + "|" + track.getSid()));
      assertThat(client.next(MessageCase.TRICKLE).getTrickle().getCandidateInit())
          .contains("candidate:");
    }
  }

  @Test
  void whoDoesNotWantTracksIsOfferedDataAlone() throws InterruptedException {
    try (SignalClient client = client("&auto_subscribe=0")) {
      assertThat(client.next(MessageCase.OFFER).getOffer().getSdp())
          .contains("m=application")
          .doesNotContain("m=audio", "m=video");
    }
  }

  @Test
  void pingsAreAnsweredAndTracksArePublished() throws InterruptedException {
    try (SignalClient client = client("")) {
      client.next(MessageCase.OFFER);
      client.say(
          SignalRequest.newBuilder().setPingReq(Ping.newBuilder().setTimestamp(17).setRtt(1)));
      assertThat(client.next(MessageCase.PONG_RESP).getPongResp().getLastPingTimestamp())
          .isEqualTo(17);
      client.say(
          SignalRequest.newBuilder()
              .setAddTrack(AddTrackRequest.newBuilder().setCid("mic").setType(TrackType.AUDIO)));
      assertThat(client.next(MessageCase.TRACK_PUBLISHED).getTrackPublished().getCid())
          .isEqualTo("mic");
    }
  }

  @Test
  void aClientComesBackAsWhoItWasUnlessNobodyKnowsItAnyMore() throws InterruptedException {
    String sid;
    try (SignalClient client = client("")) {
      sid = client.next().getJoin().getParticipant().getSid();
    }
    try (SignalClient client = client("&reconnect=1&sid=" + sid)) {
      assertThat(client.next().getMessageCase()).isEqualTo(MessageCase.RECONNECT);
      assertThat(client.next(MessageCase.OFFER).getOffer().getSdp()).contains("m=audio");
    }
    try (SignalClient client = client("&reconnect=1&sid=PA_unknown")) {
      assertThat(client.next().getLeave().getAction()).isEqualTo(LeaveRequest.Action.RECONNECT);
    }
  }

  @Test
  void theEndOfTheRoomIsToldToEverybody() throws InterruptedException {
    try (SignalClient client = client("")) {
      client.next(MessageCase.OFFER);
      room.close();
      LeaveRequest leave = client.next(MessageCase.LEAVE).getLeave();
      assertThat(leave.getReason()).isEqualTo(DisconnectReason.ROOM_DELETED);
      assertThat(leave.getAction()).isEqualTo(LeaveRequest.Action.DISCONNECT);
    }
  }

  @Test
  void aClientCanAskWhyItWasRefused() throws IOException, InterruptedException {
    assertThat(get("/rtc/validate?access_token=" + token(ROOM)).body()).isEqualTo("success");
    assertThat(get("/rtc/validate?access_token=forged").statusCode()).isEqualTo(401);
    assertThat(get("/rtc/validate?access_token=" + token("other")).body())
        .contains("requested room does not exist");
    assertThat(get("/rtc/v1/validate?access_token=" + token(ROOM)).statusCode()).isEqualTo(404);
    String foreign =
        new AccessTokens("APIother", "another secret of another project")
            .mint(Grant.participant("student", ROOM), Duration.ofMinutes(1));
    assertThat(get("/rtc/validate?access_token=" + foreign).statusCode()).isEqualTo(401);
  }

  @Test
  void anAvatarThatNobodyWatchesStartsNothing() {
    room.say(ByteBuffer.allocate(960));
    room.hush();
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().equals("avatar-webrtc"))
        .isEmpty();
  }

  private SignalClient client(String more) {
    return new SignalClient(
        URI.create("ws://127.0.0.1:" + http.port() + "/rtc?access_token=" + token(ROOM) + more));
  }

  private String token(String forRoom) {
    return tokens.mint(Grant.participant("student", forRoom), Duration.ofMinutes(5));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + http.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
