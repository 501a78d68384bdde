package edu.colloquy.simulators.avatar.livekit;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.Claim;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Mints and checks the tokens that open rooms: JWTs signed with HS256 by the secret of an API key,
 * which is their issuer (LiveKit: access tokens, {@code auth/grants.go}). Thread-safe.
 */
public final class AccessTokens {
  private static final String VIDEO = "video";

  private final String apiKey;
  private final Algorithm signature;

  /** Tokens of a LiveKit project. */
  public AccessTokens(String apiKey, String secret) {
    this.apiKey = apiKey;
    this.signature = Algorithm.HMAC256(secret);
  }

  /** Tokens of a project whose secret nobody else knows. */
  public static AccessTokens ofNewProject() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return new AccessTokens("APIsimulated", HexFormat.of().formatHex(secret));
  }

  /** A token that allows something for so long. */
  public String mint(Grant grant, Duration validity) {
    Map<String, Object> video =
        Map.of(
            "room", grant.room(),
            "roomJoin", true,
            "canPublish", grant.canPublish(),
            "canSubscribe", grant.canSubscribe(),
            "canPublishData", grant.canPublishData());
    Instant now = Instant.now();
    return JWT.create()
        .withIssuer(apiKey)
        .withSubject(grant.identity())
        .withClaim("name", grant.identity())
        .withNotBefore(now)
        .withExpiresAt(now.plus(validity))
        .withClaim(VIDEO, video)
        .sign(signature);
  }

  /** What a token allows; empty if it is forged, expired, or not for joining a room. */
  public Optional<Grant> verify(String token) {
    try {
      DecodedJWT jwt = JWT.require(signature).withIssuer(apiKey).build().verify(token);
      return grant(jwt.getSubject(), jwt.getClaim(VIDEO));
    } catch (JWTVerificationException e) {
      return Optional.empty();
    }
  }

  private static Optional<Grant> grant(String identity, Claim claim) {
    Map<String, Object> video = claim.isMissing() || claim.isNull() ? Map.of() : claim.asMap();
    if (identity == null
        || !Boolean.TRUE.equals(video.get("roomJoin"))
        || !(video.get("room") instanceof String room)) {
      return Optional.empty();
    }
    return Optional.of(
        new Grant(
            identity,
            room,
            allowed(video, "canPublish"),
            allowed(video, "canSubscribe"),
            allowed(video, "canPublishData")));
  }

  /** LiveKit: what a grant does not mention is allowed. */
  private static boolean allowed(Map<String, Object> video, String what) {
    return !Boolean.FALSE.equals(video.get(what));
  }
}
