package edu.colloquy.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A Lambda authorizer of an HTTP API: payload format 2.0 with simple responses.
 *
 * @param functionArn the function that decides
 * @param identitySources such as {@code $request.header.Authorization}; a request that lacks one is
 *     refused unasked
 * @param cacheTime how long a decision is kept for the same identity; zero keeps none
 */
public record HttpAuthorizer(String functionArn, List<String> identitySources, Duration cacheTime) {
  private static final int DEFAULT_CACHE_S = 300;

  static HttpAuthorizer of(Properties authorizer) {
    if (authorizer.text("FunctionArn").isEmpty()) {
      throw new TemplateException(
          authorizer.place(), "only Lambda authorizers (FunctionArn) exist locally.");
    }
    if (!authorizer.text("AuthorizerPayloadFormatVersion").orElse("2.0").startsWith("2")
        || !authorizer.isTrue("EnableSimpleResponses")) {
      throw new TemplateException(
          authorizer.place(),
          "AuthorizerPayloadFormatVersion 2.0 with EnableSimpleResponses: true is expected.");
    }
    Properties identity = authorizer.child("Identity");
    List<String> sources = new ArrayList<>();
    identity.texts("Headers").forEach(name -> sources.add("$request.header." + name));
    identity.texts("QueryStrings").forEach(name -> sources.add("$request.querystring." + name));
    int cacheSeconds = identity.integer("ReauthorizeEvery").orElse(DEFAULT_CACHE_S);
    return new HttpAuthorizer(
        authorizer.require("FunctionArn"),
        List.copyOf(sources),
        sources.isEmpty() ? Duration.ZERO : Duration.ofSeconds(cacheSeconds));
  }
}
