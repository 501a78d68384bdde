package edu.colloquy.local.apigateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding in paths and query strings. */
final class Percent {
  private Percent() {}

  /** Decodes a path segment once; {@code +} stands for itself there. */
  static String decodePath(String encoded) {
    return decodeQuery(encoded.replace("+", "%2B"));
  }

  /** Decodes a name or value of a query string, where {@code +} is a space. */
  static String decodeQuery(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(400, "Bad Request", e);
    }
  }
}
