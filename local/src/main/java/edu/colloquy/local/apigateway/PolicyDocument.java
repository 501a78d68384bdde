package edu.colloquy.local.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An IAM policy as an authorizer returns it: a denial wins, and what is not allowed is denied. */
record PolicyDocument(JsonNode document) {
  private static final String INVOKE = "execute-api:Invoke";

  /** Whether it allows a route to be invoked. */
  boolean allows(String routeArn) {
    return anyStatement("Allow", routeArn) && !anyStatement("Deny", routeArn);
  }

  private boolean anyStatement(String effect, String routeArn) {
    return each(document.path("Statement")).stream()
        .anyMatch(
            statement ->
                statement.path("Effect").asText().equals(effect)
                    && anyMatches(statement.path("Action"), INVOKE)
                    && anyMatches(statement.path("Resource"), routeArn));
  }

  private static boolean anyMatches(JsonNode patterns, String value) {
    return each(patterns).stream()
        .anyMatch(pattern -> wildcard(pattern.asText()).matcher(value).matches());
  }

  /** {@code *} stands for any characters, {@code ?} for one. */
  private static Pattern wildcard(String pattern) {
    return Pattern.compile(
        pattern
            .chars()
            .mapToObj(
                c ->
                    switch (c) {
                      case '*' -> ".*";
                      case '?' -> ".";
                      default -> Pattern.quote(String.valueOf((char) c));
                    })
            .collect(Collectors.joining()),
        Pattern.CASE_INSENSITIVE);
  }

  private static List<JsonNode> each(JsonNode oneOrMany) {
    return oneOrMany.isArray()
        ? StreamSupport.stream(oneOrMany.spliterator(), false).toList()
        : List.of(oneOrMany);
  }
}
