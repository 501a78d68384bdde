package edu.colloquy.simulators.avatar;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Checks who calls: the account's server by {@code X-API-KEY}, or the holder of one session by its
 * token as {@code Authorization: Bearer}. Giving the one where the other belongs is the most usual
 * mistake with this service and answers 401. Thread-safe.
 */
final class Credentials {
  private final String apiKey;
  private final Tokens tokens;

  Credentials(String apiKey, Tokens tokens) {
    this.apiKey = apiKey;
    this.tokens = tokens;
  }

  /**
   * Lets only the account's own server through.
   *
   * @throws ApiFailure 401
   */
  void requireApiKey(Context http) {
    String given = http.header("X-API-KEY");
    if (given == null) {
      throw ApiFailure.unauthorized(
          "Send the account's key as X-API-KEY; a token does not do here");
    }
    if (!MessageDigest.isEqual(bytes(given), bytes(apiKey))) {
      throw ApiFailure.unauthorized("Invalid API key");
    }
  }

  /**
   * Lets only the holder of a session token through.
   *
   * @return the session's id
   * @throws ApiFailure 401
   */
  String requireSession(Context http) {
    return bearer(http)
        .orElseThrow(
            () ->
                ApiFailure.unauthorized(
                    "Send the session token as Authorization: Bearer; an API key does not do here"));
  }

  /**
   * Lets either through.
   *
   * @return the session's id if the caller holds its token, empty if it is the account's server
   * @throws ApiFailure 401
   */
  Optional<String> requireEither(Context http) {
    if (http.header("X-API-KEY") == null) {
      return Optional.of(requireSession(http));
    }
    requireApiKey(http);
    return Optional.empty();
  }

  /**
   * Lets the account's server through, or who holds a token that it asked for (HeyGen).
   *
   * @throws ApiFailure 401
   */
  void requireAccount(Context http) {
    if (bearerToken(http).filter(tokens::isForAccount).isEmpty()) {
      requireApiKey(http);
    }
  }

  private Optional<String> bearer(Context http) {
    return bearerToken(http).flatMap(tokens::session);
  }

  private static Optional<String> bearerToken(Context http) {
    return Optional.ofNullable(http.header("Authorization"))
        .filter(header -> header.startsWith("Bearer "))
        .map(header -> header.substring("Bearer ".length()).strip());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
