package edu.colloquy.integrations.avatar;

import static edu.colloquy.integrations.avatar.Stage.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import edu.colloquy.domain.ServiceException;
import edu.colloquy.domain.avatar.AvatarProvider;
import edu.colloquy.domain.avatar.AvatarRequest;
import edu.colloquy.domain.avatar.AvatarSession;
import edu.colloquy.domain.avatar.PlayerToken;
import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.avatar.AvatarOptions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Avatars come and go, or LiveAvatar says why not. */
class AvatarsStartAndStopTest {

  private static ServiceException refusal(AvatarProvider avatars, AvatarRequest request) {
    return catchThrowableOfType(ServiceException.class, () -> avatars.start(request));
  }

  @Test
  void anAvatarIsStartedAndStoppingItTwiceDoesNothing() {
    try (Stage stage = new Stage(AvatarOptions.defaults())) {
      AvatarProvider avatars = stage.avatars();
      AvatarSession session = avatars.start(request(1));
      assertThat(session.mediaUrl()).startsWith("ws://");
      assertThat(session.controlUrl()).startsWith("ws://");
      assertThat(session.mediaToken()).isNotEmpty();
      avatars.stop(session);
      avatars.stop(session);
      avatars.stop(new AvatarSession("7b0c3d2e-0000-4000-8000-000000000000", "", "", ""));
      assertThat(stage.log.observations())
          .extracting(seen -> seen.what())
          .containsExactly(Seen.AVATAR_STARTED, Seen.AVATAR_STOPPED);
    }
  }

  @Test
  void aFullAccountMayBeTriedAgain() {
    try (Stage stage = new Stage(AvatarOptions.defaults().withConcurrentSessions(1))) {
      AvatarProvider avatars = stage.avatars();
      AvatarSession first = avatars.start(request(1));
      ServiceException full = refusal(avatars, request(2));
      assertThat(full).hasMessageContaining("concurrency limit").hasMessageContaining("4032");
      assertThat(full.retryable()).isTrue();
      avatars.stop(first);
      assertThatCode(() -> avatars.start(request(2))).doesNotThrowAnyException();
    }
  }

  @Test
  void aWrongKeyIsRefusedInLiveAvatarsWords() {
    try (Stage stage = new Stage(AvatarOptions.defaults())) {
      AvatarProvider avatars = stage.avatars("wrong");
      ServiceException refused = refusal(avatars, request(1));
      assertThat(refused).hasMessageContaining("Invalid API key").hasMessageContaining("401");
      assertThat(refused.retryable()).isFalse();
      assertThat(avatars.check().valid()).isFalse();
      assertThat(avatars.check().detail()).contains("Invalid API key");
      assertThat(stage.avatars().check().valid()).isTrue();
      var stopped =
          catchThrowableOfType(
              ServiceException.class, () -> avatars.stop(new AvatarSession("x", "", "", "")));
      assertThat(stopped).hasMessageContaining("401");
    }
  }

  @Test
  void anIllFormedAvatarIdIsNamed() {
    try (Stage stage = new Stage(AvatarOptions.defaults())) {
      AvatarRequest request =
          new AvatarRequest(request(1).room(), Optional.of("Einstein"), request(1).longest());
      ServiceException refused = refusal(stage.avatars(), request);
      assertThat(refused).hasMessageContaining("avatar_id").hasMessageContaining("422");
      assertThat(refused.retryable()).isFalse();
    }
  }

  @Test
  void aPageIsGivenATokenAndNoKey() {
    try (Stage stage = new Stage(AvatarOptions.defaults())) {
      PlayerToken token = stage.avatars().playerToken();
      assertThat(token.token().split("\\.")).hasSize(3);
      assertThat(token.sessionId()).isNotBlank();
      assertThat(token.apiUrl()).startsWith("http");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "409, Session concurrency limit reached, true, larger plan",
    "403, Concurrency limit, true, larger plan",
    "402, Payment required, false, credits",
    "400, NO_CREDITS, false, credits",
    "401, Invalid API key, false, LIVEAVATAR_API_KEY",
    "429, Slow down, true, ''",
    "503, Down, true, ''",
    "422, Bad, false, ''",
  })
  void aRefusalSaysWhatHelps(int status, String words, boolean mayPass, String cure) {
    Refusal refusal = Refusal.of(status, words);
    assertThat(refusal.mayPass()).isEqualTo(mayPass);
    assertThat(refusal.cure()).contains(cure);
  }

  @Test
  void aFailureOfTheServiceHitsOneRoomAndMayBeTriedAgain() {
    try (Stage stage = new Stage(AvatarOptions.defaults(), Fault.AVATAR_CREATE)) {
      AvatarProvider avatars = stage.avatars();
      ServiceException failed = refusal(avatars, request(1));
      assertThat(failed.retryable()).isTrue();
      assertThatCode(() -> avatars.start(request(2))).doesNotThrowAnyException();
      assertThat(refusal(avatars, request(1))).hasMessageContaining("500");
    }
  }
}
