package edu.colloquy.simulators.zoom.rtms;

import static edu.colloquy.simulators.zoom.rtms.AppSocket.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.simulators.zoom.WebhookEndpoint;
import edu.colloquy.simulators.zoom.WebhookSubscriber;
import edu.colloquy.simulators.zoom.ZoomCaller;
import io.javalin.Javalin;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app that is told of its stream by webhook, and connects as it is bidden. */
class StreamedApp implements AutoCloseable {
  final List<JsonNode> webhooks = new CopyOnWriteArrayList<>();

  private final RtmsSettings app;
  private final Javalin receiver;

  StreamedApp(RtmsSettings app) {
    this.app = app;
    receiver =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.jetty.host = "127.0.0.1";
                  config.routes.post(
                      "/",
                      http -> {
                        if (!WebhookSubscriber.validates(http, "shh")) {
                          webhooks.add(ZoomCaller.json(http.body()));
                        }
                      });
                })
            .start(0);
  }

  WebhookEndpoint endpoint() {
    return new WebhookEndpoint(URI.create("http://127.0.0.1:" + receiver.port() + "/"), "shh");
  }

  /** The payload of the latest webhook of a kind, once there were so many of it. */
  JsonNode awaitWebhook(String event, int count) {
    soon().untilAsserted(() -> assertThat(webhooks(event)).hasSize(count));
    return webhooks(event).getLast();
  }

  List<JsonNode> webhooks(String event) {
    return webhooks.stream()
        .filter(one -> one.path("event").asText().equals(event))
        .map(one -> one.path("payload"))
        .toList();
  }

  JsonNode started() {
    return awaitWebhook("meeting.rtms_started", 1);
  }

  String streamId() {
    return started().path("rtms_stream_id").asText();
  }

  /** A handshake, correct for this stream. */
  ObjectNode handshake(int type) {
    ObjectNode message = (ObjectNode) ZoomCaller.json("{'protocol_version': 1, 'sequence': 1}");
    String uuid = started().path("meeting_uuid").asText();
    return message
        .put("msg_type", type)
        .put("meeting_uuid", uuid)
        .put("rtms_stream_id", streamId())
        .put("signature", signature(uuid, streamId()));
  }

  AppSocket signalingSocket() {
    return new AppSocket(started().path("server_urls").asText());
  }

  /** Signalling with a good handshake. */
  AppSocket signaling() {
    AppSocket socket = signalingSocket().send(handshake(1));
    assertThat(socket.await1(2).path("status_code").asInt()).isZero();
    return socket;
  }

  ObjectNode mediaRequest(int mediaType, String params) {
    ObjectNode request = handshake(3).put("media_type", mediaType);
    if (!params.isEmpty()) {
      request.set("media_params", ZoomCaller.json(params));
    }
    return request;
  }

  /** A media socket with a good handshake, to which nothing flows yet. */
  AppSocket media(AppSocket signaling, String kind, int mediaType, String params) {
    String url = signaling.await1(2).at("/media_server/server_urls/" + kind).asText();
    AppSocket socket = new AppSocket(url).send(mediaRequest(mediaType, params));
    assertThat(socket.await1(4).path("status_code").asInt()).isZero();
    return socket;
  }

  void ready(AppSocket signaling) {
    signaling.send("{'msg_type': 7, 'rtms_stream_id': '" + streamId() + "'}");
  }

  @Override
  public void close() {
    receiver.stop();
  }

  private String signature(String meetingUuid, String streamId) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(app.clientSecret().getBytes(), "HmacSHA256"));
      String message = app.clientId() + "," + meetingUuid + "," + streamId;
      return HexFormat.of().formatHex(mac.doFinal(message.getBytes()));
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
