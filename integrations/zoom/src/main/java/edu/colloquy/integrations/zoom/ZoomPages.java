package edu.colloquy.integrations.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import edu.colloquy.domain.ServiceException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Lists that Zoom gives in pages: {@code page_size} and {@code next_page_token}. (Zoom:
 * "Pagination".) Thread-safe.
 */
final class ZoomPages {
  private static final String LARGEST = "300";

  private final ZoomApi api;

  ZoomPages(ZoomApi api) {
    this.api = api;
  }

  /**
   * The items of all pages in order; a further page is fetched when its first item is asked for.
   *
   * @param list the call, without a page
   * @param items the field of a page that holds its items
   */
  Stream<JsonNode> of(ZoomCall list, String items, Retries retries) {
    ZoomCall sized = list.with("page_size", LARGEST);
    return Stream.iterate(
            api.call(sized, retries),
            Objects::nonNull,
            page -> next(sized, page.path("next_page_token").asText(), retries))
        .flatMap(page -> StreamSupport.stream(page.path(items).spliterator(), false));
  }

  /** Null ends the stream. */
  private JsonNode next(ZoomCall list, String token, Retries retries) {
    if (token.isEmpty()) {
      return null;
    }
    JsonNode page = api.call(list.with("next_page_token", token), retries);
    if (page.path("next_page_token").asText().equals(token)) {
      throw ServiceException.passing(
          ZoomHttp.SERVICE, list.name() + " answered a page that leads to itself", null);
    }
    return page;
  }
}
