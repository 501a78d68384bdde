package edu.colloquy.simulators.avatar;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Mints and checks the two kinds of token that a session has: LiveAvatar's session token, and the
 * LiveKit token with which a client enters the session's room. Both are JWTs signed with HS256 by a
 * secret of this process. Thread-safe.
 */
final class Tokens {
  private static final String SESSION_ISSUER = "liveavatar";
  private static final String ROOM_ISSUER = "livekit";

  private final Algorithm signature;

  Tokens() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    signature = Algorithm.HMAC256(secret);
  }

  /** A session token; the web SDK reads {@code start_session_data.mode} from it. */
  String forSession(String sessionId, TokenRequest request) {
    Map<String, Object> start =
        Map.of(
            "mode", "LITE",
            "avatar_id", request.avatarId().toString(),
            "is_sandbox", request.sandbox());
    Instant now = Instant.now();
    return JWT.create()
        .withIssuer(SESSION_ISSUER)
        .withSubject(sessionId)
        .withIssuedAt(now)
        .withExpiresAt(now.plus(Duration.ofHours(1)))
        .withClaim("start_session_data", start)
        .sign(signature);
  }

  /** A token to enter a session's room as its one listener, with LiveKit's grants. */
  String forRoom(String sessionId, Duration validity) {
    Map<String, Object> grants =
        Map.of(
            "room", sessionId,
            "roomJoin", true,
            "canSubscribe", true,
            "canPublish", true,
            "canPublishData", true);
    Instant now = Instant.now();
    return JWT.create()
        .withIssuer(ROOM_ISSUER)
        .withSubject("client")
        .withNotBefore(now)
        .withExpiresAt(now.plus(validity))
        .withClaim("video", grants)
        .sign(signature);
  }

  /** The session that a valid session token is for. */
  Optional<String> session(String token) {
    return verified(token, SESSION_ISSUER).map(DecodedJWT::getSubject);
  }

  /** The session whose room a valid LiveKit token opens. */
  Optional<String> room(String token) {
    return verified(token, ROOM_ISSUER)
        .map(jwt -> (String) jwt.getClaim("video").asMap().get("room"));
  }

  private Optional<DecodedJWT> verified(String token, String issuer) {
    try {
      return Optional.of(JWT.require(signature).withIssuer(issuer).build().verify(token));
    } catch (JWTVerificationException e) {
      return Optional.empty();
    }
  }
}
