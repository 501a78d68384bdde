package edu.colloquy.local.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.colloquy.local.aws.AwsException;
import java.util.List;
import java.util.function.Function;

/** Cuts a list into pages; the token is where the next page starts. */
final class Page {
  private static final int MOST = 1_000;
  private static final int USUAL = 100;

  private Page() {}

  static <T> ObjectNode of(
      Request request, String field, List<T> all, Function<T, JsonNode> toJson) {
    int from = request.text("nextToken").map(Page::start).orElse(0);
    int size = request.json().path("maxResults").asInt(0);
    int most = size <= 0 ? USUAL : Math.min(size, MOST);
    int start = Math.min(from, all.size());
    int end = Math.min(start + most, all.size());
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    ArrayNode items = page.putArray(field);
    all.subList(start, end).forEach(item -> items.add(toJson.apply(item)));
    if (end < all.size()) {
      page.put("nextToken", Integer.toString(end));
    }
    return page;
  }

  private static int start(String token) {
    try {
      return Math.max(0, Integer.parseInt(token));
    } catch (NumberFormatException _) {
      throw AwsException.badRequest("InvalidToken", "Invalid Token: 'Invalid nextToken'");
    }
  }
}
