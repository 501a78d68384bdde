package edu.colloquy.local.template;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An HTTP API's {@code CorsConfiguration}: who else's web pages may call it.
 *
 * @param allowOrigins origins, {@code *} for any
 * @param allowMethods methods, {@code *} for any
 * @param allowHeaders request headers, {@code *} for any
 * @param exposeHeaders response headers that a page may read
 * @param maxAgeS how long a browser may keep the answer, in seconds
 * @param allowCredentials whether cookies are sent along
 */
public record CorsRules(
    List<String> allowOrigins,
    List<String> allowMethods,
    List<String> allowHeaders,
    List<String> exposeHeaders,
    OptionalInt maxAgeS,
    boolean allowCredentials) {
  private static final List<String> ANY = List.of("*");

  static Optional<CorsRules> of(Properties api) {
    Object written = api.values().get("CorsConfiguration");
    return switch (written) {
      case null -> Optional.empty();
      case Boolean on ->
          on
              ? Optional.of(new CorsRules(ANY, ANY, ANY, List.of(), OptionalInt.empty(), false))
              : Optional.empty();
      default -> Optional.of(read(api.child("CorsConfiguration")));
    };
  }

  private static CorsRules read(Properties cors) {
    return new CorsRules(
        cors.texts("AllowOrigins"),
        cors.texts("AllowMethods"),
        cors.texts("AllowHeaders"),
        cors.texts("ExposeHeaders"),
        cors.integer("MaxAge"),
        cors.isTrue("AllowCredentials"));
  }
}
