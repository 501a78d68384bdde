package edu.colloquy.integrations.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.avatar.AvatarEvent;
import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.avatar.AvatarVoice;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HeyGen's Interactive Avatar, told what to say in words. */
class HeyGenSpeaksWordsTest {
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<AvatarEvent> events = new CopyOnWriteArrayList<>();
  private volatile boolean gone;
  private final Javalin heyGen =
      Javalin.create(
              config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                config.jetty.port = 0;
                config.routes.post("/v1/{call}", this::answer);
              })
          .start();

  private void answer(Context http) {
    String call = http.pathParam("call");
    JsonNode body = Json.tree(http.body());
    calls.add(call + " " + body.path("text").asText(body.path("avatar_name").asText()));
    http.contentType("application/json");
    if (gone) {
      http.status(400).result("{\"code\":400006,\"message\":\"session state wrong: closed\"}");
    } else {
      http.result(
          """
          {"code":100,"message":"success","data":{"session_id":"h1","url":"wss://media",
           "access_token":"jwt","token":"page","task_id":"t","duration_ms":120}}""");
    }
  }

  private AvatarProvider provider() {
    Map<String, String> settings =
        Map.of(
            "AVATAR_PROVIDER",
            "heygen",
            "AVATAR_API_URL",
            "http://127.0.0.1:" + heyGen.port(),
            "AVATAR_SECRET",
            "avatar");
    return AvatarProviders.from(
        name -> Optional.ofNullable(settings.get(name)), (secret, name) -> "Ada_public");
  }

  @AfterEach
  void stop() {
    heyGen.stop();
  }

  @Test
  void sentencesAreRepeatedInOrderAndTheirEndIsReckoned() {
    AvatarProvider provider = provider();
    assertThat(provider.capabilities().speaksText()).isTrue();
    AvatarSession session = provider.start(Stage.request(1));
    assertThat(session)
        .isEqualTo(new AvatarSession("h1", "wss://media", "jwt", session.controlUrl()));
    AvatarVoice voice = provider.connect(session, events::add);
    voice.say("u1", "Try it.");
    voice.say("u1", "What do you get?");
    voice.finish("u1");
    await()
        .untilAsserted(
            () ->
                assertThat(events)
                    .containsExactly(
                        new AvatarEvent.Ready(),
                        new AvatarEvent.SpeechStarted("u1"),
                        new AvatarEvent.SpeechEnded("u1", false)));
    provider.stop(session);
    assertThat(calls)
        .containsExactly(
            "streaming.new Ada_public",
            "streaming.start ",
            "streaming.task Try it.",
            "streaming.task What do you get?",
            "streaming.stop ");
    voice.close();
  }

  @Test
  void anInterruptionCutsWhatFollowsOfTheUtterance() {
    AvatarProvider provider = provider();
    AvatarVoice voice = provider.connect(provider.start(Stage.request(1)), events::add);
    voice.say("u1", "Long and winding.");
    voice.interrupt();
    voice.say("u1", "More of it.");
    voice.say("u2", "Go on.");
    await().until(() -> events.contains(new AvatarEvent.SpeechStarted("u2")));
    assertThat(events).contains(new AvatarEvent.SpeechEnded("u1", true));
    assertThat(calls).contains("streaming.interrupt ").doesNotContain("streaming.task More of it.");
    voice.close();
  }

  @Test
  void aSessionThatIsOverIsToldAsLost() {
    AvatarProvider provider = provider();
    AvatarVoice voice = provider.connect(provider.start(Stage.request(1)), events::add);
    gone = true;
    voice.say("u1", "Anybody there?");
    await().until(() -> events.getLast() instanceof AvatarEvent.Lost(String _, boolean f) && f);
    assertThat(provider.check().valid()).isFalse();
  }

  @Test
  void aPageGetsATokenAndAnUnknownProviderIsNamed() {
    assertThat(provider().playerToken().token()).isEqualTo("page");
    assertThatThrownBy(
            () -> AvatarProviders.from(name -> Optional.of("hologram"), (secret, name) -> ""))
        .hasMessageContaining("AVATAR_PROVIDER")
        .hasMessageContaining("hologram");
  }
}
