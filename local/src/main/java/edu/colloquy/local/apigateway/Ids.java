package edu.colloquy.local.apigateway;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids shaped like API Gateway's own: 16 characters of Base64 ending in {@code =}. */
final class Ids {
  private static final int BYTES = 11;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
