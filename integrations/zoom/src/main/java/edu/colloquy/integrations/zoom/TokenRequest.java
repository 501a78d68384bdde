package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.contract.ContractException;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.ServiceException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code POST /oauth/token}. (Zoom: Server-to-Server OAuth.) Thread-safe. */
final class TokenRequest {
  private static final String NAME = "POST /oauth/token";
  private static final int LIFETIME_S = 3_600;

  private final URI url;
  private final Supplier<ZoomAccount> account;
  private final ZoomHttp http;
  private final InstantSource clock;

  TokenRequest(URI oauthBase, Supplier<ZoomAccount> account, ZoomHttp http, InstantSource clock) {
    this.url = oauthBase.resolve("/oauth/token");
    this.account = account;
    this.http = http;
    this.clock = clock;
  }

  /**
   * Fetches a token.
   *
   * @throws ServiceException when Zoom gives none
   */
  AccessToken send() {
    Instant now = clock.instant();
    HttpResponse<String> response = http.send(request(account.get()));
    if (response.statusCode() != 200) {
      throw refused(ZoomError.of(response));
    }
    try {
      JsonNode granted = Json.tree(response.body());
      return AccessToken.granted(
          granted.path("access_token").asText(),
          scopes(granted.path("scope").asText()),
          now,
          Duration.ofSeconds(granted.path("expires_in").asLong(LIFETIME_S)));
    } catch (ContractException e) {
      throw ServiceException.passing(ZoomHttp.SERVICE, NAME + " answered no JSON", e);
    }
  }

  private HttpRequest.Builder request(ZoomAccount credentials) {
    String pair = credentials.clientId() + ":" + credentials.clientSecret();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(url)
        .header("Authorization", "Basic " + basic)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                "grant_type=account_credentials&account_id="
                    + ZoomCall.encoded(credentials.accountId())));
  }

  /** Zoom refuses wrong credentials with 400 or 401, and says no more. */
  private static ServiceException refused(ZoomError error) {
    boolean mayPass = error.status() == 429 || error.status() >= 500;
    return new ServiceException(
        ZoomHttp.SERVICE,
        NAME
            + " answered "
            + error.words()
            + "."
            + (mayPass
                ? ""
                : " Check ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET in the secret of"
                    + " Zoom, and that the app is activated."),
        mayPass,
        error.trackingId().orElse(null),
        null);
  }

  private static Set<String> scopes(String spaced) {
    return Arrays.stream(spaced.split("\\s+"))
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
