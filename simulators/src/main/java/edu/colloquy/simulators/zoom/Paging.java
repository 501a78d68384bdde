package edu.colloquy.simulators.zoom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * Lists in pages: {@code page_size} of at most 300, {@code next_page_token} to go on with, empty on
 * the last page (developers.zoom.us, Pagination).
 */
final class Paging {
  private static final int DEFAULT_SIZE = 30;
  private static final int MAX_SIZE = 300;

  private Paging() {}

  /**
   * Answers with the page that was asked for.
   *
   * @param field under which the items stand
   * @param json how an item is shown
   * @throws ZoomError 300, if size or token are none
   */
  static <T> void answer(Context http, String field, List<T> all, Function<T, ObjectNode> json) {
    int size = Math.min(MAX_SIZE, size(http));
    int from = Math.min(start(http), all.size());
    int to = Math.min(from + size, all.size());
    ObjectNode page =
        Http.object()
            .put("page_size", size)
            .put("total_records", all.size())
            .put("next_page_token", to < all.size() ? token(to) : "");
    ArrayNode items = page.putArray(field);
    all.subList(from, to).forEach(item -> items.add(json.apply(item)));
    Http.answer(http, 200, page);
  }

  private static int size(Context http) {
    String size = http.queryParam("page_size");
    try {
      int wanted = size == null ? DEFAULT_SIZE : Integer.parseInt(size);
      if (wanted > 0) {
        return wanted;
      }
    } catch (NumberFormatException _) {
      // As a number below 1.
    }
    throw ZoomError.invalid(
        List.of(new ZoomError.FieldError("page_size", "Invalid page size: " + size + ".")));
  }

  private static int start(Context http) {
    String token = http.queryParam("next_page_token");
    if (token == null || token.isEmpty()) {
      return 0;
    }
    try {
      return Integer.parseInt(
          new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      throw ZoomError.invalid("The next page token is either invalid or expired.");
    }
  }

  private static String token(int start) {
    return Base64.getUrlEncoder()
        .encodeToString(Integer.toString(start).getBytes(StandardCharsets.UTF_8));
  }
}
