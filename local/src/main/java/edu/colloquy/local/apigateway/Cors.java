package edu.colloquy.local.apigateway;

import edu.colloquy.local.template.CorsRules;
import io.javalin.http.Context;
import java.util.List;

/** Answers browsers that ask whether a page of another origin may call the API. */
record Cors(CorsRules rules) {

  /** Whether a request is a browser's question rather than a call. */
  boolean isPreflight(HttpRequest request) {
    return request.method().equals("OPTIONS")
        && request.header("origin") != null
        && request.header("access-control-request-method") != null;
  }

  /** Answers the question: 204 with what is allowed. */
  void preflight(HttpRequest request, Context http) {
    http.status(204);
    if (allow(request, http)) {
      header(http, "Access-Control-Allow-Methods", rules.allowMethods());
      header(http, "Access-Control-Allow-Headers", rules.allowHeaders());
      rules
          .maxAgeS()
          .ifPresent(seconds -> http.header("Access-Control-Max-Age", String.valueOf(seconds)));
    }
  }

  /** Marks an answer as readable by the page that asked, if it may be; the function has no say. */
  boolean allow(HttpRequest request, Context http) {
    String origin = request.header("origin");
    if (origin == null || !allows(origin)) {
      return false;
    }
    boolean any = rules.allowOrigins().contains("*");
    http.header("Access-Control-Allow-Origin", any ? "*" : origin);
    if (!any) {
      http.header("Vary", "Origin");
    }
    if (rules.allowCredentials()) {
      http.header("Access-Control-Allow-Credentials", "true");
    }
    header(http, "Access-Control-Expose-Headers", rules.exposeHeaders());
    return true;
  }

  private boolean allows(String origin) {
    return rules.allowOrigins().stream()
        .anyMatch(
            allowed ->
                allowed.equals("*")
                    || allowed.equalsIgnoreCase(origin)
                    || (allowed.endsWith("*")
                        && origin.startsWith(allowed.substring(0, allowed.length() - 1))));
  }

  private static void header(Context http, String name, List<String> values) {
    if (!values.isEmpty()) {
      http.header(name, String.join(",", values));
    }
  }
}
