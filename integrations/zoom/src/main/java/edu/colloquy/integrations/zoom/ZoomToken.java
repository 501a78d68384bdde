package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * The one OAuth token of this process: fetched when first needed, by one caller while the others
 * wait, and again five minutes before it expires. (Zoom: Server-to-Server OAuth.) Thread-safe.
 */
final class ZoomToken {
  private static final Duration SPARE = Duration.ofMinutes(5);

  private final URI oauthBase;
  private final Supplier<ZoomAccount> account;
  private final HttpClient http;
  private final InstantSource clock;
  private String value;
  private Instant renewAt = Instant.MIN;

  ZoomToken(URI oauthBase, Supplier<ZoomAccount> account, HttpClient http, InstantSource clock) {
    this.oauthBase = oauthBase;
    this.account = account;
    this.http = http;
    this.clock = clock;
  }

  synchronized String current() {
    return clock.instant().isBefore(renewAt) ? value : fetched();
  }

  /**
   * A token in place of one that was refused; when many calls were refused together, the first
   * fetches it for all.
   */
  synchronized String inPlaceOf(String refused) {
    return refused.equals(value) ? fetched() : current();
  }

  private String fetched() {
    ZoomAccount credentials = account.get();
    String basic = credentials.clientId() + ":" + credentials.clientSecret();
    HttpRequest request =
        HttpRequest.newBuilder(oauthBase.resolve("/oauth/token"))
            .timeout(Duration.ofSeconds(10))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=account_credentials&account_id="
                        + URLEncoder.encode(credentials.accountId(), StandardCharsets.UTF_8)))
            .build();
    HttpResponse<String> response = ZoomApi.send(http, request);
    if (response.statusCode() != 200) {
      throw ZoomApi.failure("the OAuth token", response);
    }
    JsonNode granted = Json.tree(response.body());
    value = granted.path("access_token").asText();
    renewAt = clock.instant().plusSeconds(granted.path("expires_in").asLong(3_600)).minus(SPARE);
    return value;
  }
}
