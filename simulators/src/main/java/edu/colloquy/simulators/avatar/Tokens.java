package edu.colloquy.simulators.avatar;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Mints and checks LiveAvatar's session tokens and HeyGen's account tokens: JWTs signed with HS256
 * by a secret of this process. Thread-safe.
 */
final class Tokens {
  private static final String ISSUER = "liveavatar";
  private static final String ACCOUNT_ISSUER = "heygen";

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
            "mode", request.mode().name(),
            "avatar_id", request.avatarId().toString(),
            "is_sandbox", request.sandbox());
    Instant now = Instant.now();
    return JWT.create()
        .withIssuer(ISSUER)
        .withSubject(sessionId)
        .withIssuedAt(now)
        .withExpiresAt(now.plus(Duration.ofHours(1)))
        .withClaim("start_session_data", start)
        .sign(signature);
  }

  /** A token with which a browser may use HeyGen's Interactive Avatar for the account. */
  String forAccount(Duration validity) {
    return JWT.create()
        .withIssuer(ACCOUNT_ISSUER)
        .withExpiresAt(Instant.now().plus(validity))
        .sign(signature);
  }

  /** Whether a token is one for the account. */
  boolean isForAccount(String token) {
    try {
      JWT.require(signature).withIssuer(ACCOUNT_ISSUER).build().verify(token);
      return true;
    } catch (JWTVerificationException e) {
      return false;
    }
  }

  /** The session that a valid session token is for. */
  Optional<String> session(String token) {
    try {
      return Optional.of(
          JWT.require(signature).withIssuer(ISSUER).build().verify(token).getSubject());
    } catch (JWTVerificationException e) {
      return Optional.empty();
    }
  }
}
