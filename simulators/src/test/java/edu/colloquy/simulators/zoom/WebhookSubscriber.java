package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What every receiver of webhooks has to do before it gets any. */
public final class WebhookSubscriber {
  private WebhookSubscriber() {}

  /** Answers Zoom's check of the URL; false if this is no such check. */
  public static boolean validates(Context http, String secretToken) {
    JsonNode event = ZoomCaller.json(http.body());
    if (!event.path("event").asText().equals("endpoint.url_validation")) {
      return false;
    }
    String plainToken = event.at("/payload/plainToken").asText();
    http.contentType("application/json")
        .result(
            "{\"plainToken\":\"%s\",\"encryptedToken\":\"%s\"}"
                .formatted(plainToken, hmac(secretToken, plainToken)));
    return true;
  }

  static String hmac(String secretToken, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secretToken.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
