package edu.colloquy.functions.wsrouter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.cloud.SecretReader;
import edu.colloquy.contract.Json;
import edu.colloquy.domain.people.Student;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Issues the token that says who a student is: a JWT (RFC 7519) signed by HMAC-SHA256, valid for
 * twelve hours. Thread-safe.
 */
final class StudentTokens {
  private static final Duration VALID = Duration.ofHours(12);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final SecretReader secrets;
  private final String secret;
  private final InstantSource clock;

  StudentTokens(SecretReader secrets, String secret, InstantSource clock) {
    this.secrets = secrets;
    this.secret = secret;
    this.clock = clock;
  }

  String issue(Student student) {
    ObjectNode claims =
        Json.MAPPER
            .createObjectNode()
            .put("sub", student.id())
            .put("role", "student")
            .put("iat", clock.instant().getEpochSecond())
            .put("exp", clock.instant().plus(VALID).getEpochSecond());
    String signed = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims.toString());
    return signed + "." + BASE64.encodeToString(signature(signed));
  }

  private byte[] signature(String signed) {
    byte[] key = secrets.read(secret, "TOKEN_SIGNING_KEY").getBytes(StandardCharsets.UTF_8);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  private static String part(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
