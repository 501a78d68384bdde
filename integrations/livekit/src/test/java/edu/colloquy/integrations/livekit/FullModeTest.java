package edu.colloquy.integrations.livekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.WireLog;
import edu.colloquy.simulators.avatar.AvatarOptions;
import edu.colloquy.simulators.avatar.LiveAvatarSimulator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** LiveAvatar's FULL mode, from its room: told what to say by data, heard as sound. */
class FullModeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN =
      """
      {"mode": "FULL", "avatar_id": "7d8c2a52-9f3b-4b0e-8a63-0d3f0a5f7a11", "avatar_persona": {}}
      """;

  @Test
  void theAvatarSaysTheTextAndTellsWhenItStartsAndEnds() throws Exception {
    AvatarOptions options = AvatarOptions.defaults();
    try (LiveAvatarSimulator service =
            new LiveAvatarSimulator(options, new WireLog(), Faults.none());
        LiveKit liveKit = new LiveKit(new OkHttpClient(), Timings.standard())) {
      JsonNode token = post(service, "token", TOKEN, "X-API-KEY", options.apiKey());
      String bearer = "Bearer " + token.path("session_token").asText();
      JsonNode session = post(service, "start", "", "Authorization", bearer);
      Guest guest = new Guest(24_000);
      LiveKitRoom room =
          liveKit.join(
              session.path("livekit_url").asText(),
              session.path("livekit_client_token").asText(),
              Wish.everything(24_000),
              guest);
      guest.awaitHappened("connected");
      await().until(() -> guest.pictures > 3);
      room.send("agent-control", speakText("What do you notice?"));

      guest.awaitWord("notice?");
      assertThat(guest.heard()).isEqualTo("What do you notice?");
      await().until(() -> types(guest).contains("avatar.speak_ended"));
      assertThat(types(guest))
          .containsExactly(
              "avatar.speak_started",
              "avatar.transcription.chunk",
              "avatar.transcription",
              "avatar.speak_ended");
      post(service, "stop", "", "Authorization", bearer);
      guest.awaitHappened("ended: ROOM_DELETED");
    }
  }

  private static byte[] speakText(String text) {
    return "{\"event_id\":\"e1\",\"event_type\":\"avatar.speak_text\",\"text\":\"%s\"}"
        .formatted(text)
        .getBytes();
  }

  private static List<String> types(Guest guest) {
    return guest.data.stream()
        .filter(packet -> packet.startsWith("heygen agent-response "))
        .map(packet -> packet.replaceAll(".*\"event_type\":\"([^\"]+)\".*", "$1"))
        .toList();
  }

  private static JsonNode post(
      LiveAvatarSimulator service, String call, String body, String header, String value)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.baseUrl().resolve("/v1/sessions/" + call))
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())
        .path("data");
  }
}
