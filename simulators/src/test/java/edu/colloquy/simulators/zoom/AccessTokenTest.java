package edu.colloquy.simulators.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import edu.colloquy.simulators.Fault;
import edu.colloquy.simulators.Faults;
import edu.colloquy.simulators.Seen;
import edu.colloquy.simulators.WireLog;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may call the API, and what the others are told. */
class AccessTokenTest {
  private static final ZoomSettings SETTINGS = ZoomSettings.defaults();
  private static final String GRANT = "grant_type=account_credentials&account_id=";

  private final WireLog log = new WireLog();

  @Test
  void anAppWithItsCredentialsGetsATokenForAnHour() {
    try (ZoomSimulator zoom = new ZoomSimulator(SETTINGS, Faults.none(), log)) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());

      var answer = caller.requestToken(SETTINGS.app(), GRANT + SETTINGS.app().accountId());

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().path("token_type").asText()).isEqualTo("bearer");
      assertThat(answer.body().path("expires_in").asInt()).isEqualTo(3600);
      assertThat(answer.body().path("api_url").asText()).isEqualTo(zoom.baseUrl().toString());
    }
  }

  @Test
  void aWrongSecretGrantOrAccountIsRefused() {
    try (ZoomSimulator zoom = new ZoomSimulator(SETTINGS, Faults.none(), log)) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
      OAuthApp stranger = new OAuthApp("simulated-account", "simulated-client", "guess");

      var wrongSecret = caller.requestToken(stranger, GRANT + "simulated-account");
      var wrongGrant = caller.requestToken(SETTINGS.app(), "grant_type=password");
      var wrongAccount = caller.requestToken(SETTINGS.app(), GRANT + "another");

      assertThat(wrongSecret.status()).isEqualTo(401);
      assertThat(wrongSecret.body().path("error").asText()).isEqualTo("invalid_client");
      assertThat(wrongGrant.status()).isEqualTo(400);
      assertThat(wrongGrant.body().path("error").asText()).isEqualTo("unsupported_grant_type");
      assertThat(wrongAccount.body().path("error").asText()).isEqualTo("invalid_request");
    }
  }

  @Test
  void unknownAndExpiredTokensAreRefusedWithCode124() {
    ZoomSettings shortLived = SETTINGS.withTokenLifetime(Duration.ZERO);
    try (ZoomSimulator zoom = new ZoomSimulator(shortLived, Faults.none(), log)) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());

      var unknown = caller.call("made-up", "GET", "/v2/meetings/81234567890", "");
      var expired = caller.get("/v2/meetings/81234567890");

      assertThat(unknown.status()).isEqualTo(401);
      assertThat(unknown.body().path("code").asInt()).isEqualTo(124);
      assertThat(expired.status()).isEqualTo(401);
      assertThat(expired.body().path("message").asText()).isEqualTo("Access token is expired.");
    }
  }

  @Test
  void onRequestThreeCallsFailAndTheFourthSucceeds() {
    Faults faults = new Faults(Set.of(Fault.ZOOM_5XX));
    try (ZoomSimulator zoom = new ZoomSimulator(SETTINGS, faults, log)) {
      ZoomCaller caller = new ZoomCaller(zoom.baseUrl());
      String user = "/v2/users/tutorials@school.example";

      for (int call = 0; call < 3; call++) {
        assertThat(caller.get(user).status()).isEqualTo(503);
      }

      assertThat(caller.get(user).status()).isEqualTo(200);
      assertThat(log.observations()).filteredOn(seen -> seen.what() == Seen.FAULT).hasSize(3);
    }
  }
}
