package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The bodies of LiveAvatar's answers. */
final class Envelope {
  /** The only code that LiveAvatar's own web SDK takes for success. */
  private static final int OK = 1000;

  private Envelope() {}

  static ObjectNode success(JsonNode data) {
    return of(OK, data, "success");
  }

  static ObjectNode of(int code, JsonNode data, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return body.put("code", code).<ObjectNode>set("data", data).put("message", message);
  }

  /** One page of a list, {@code {count, next, previous, results}}. */
  static ObjectNode page(List<? extends JsonNode> all, int page, int pageSize) {
    int from = Math.min(all.size(), (page - 1) * pageSize);
    int to = Math.min(all.size(), from + pageSize);
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("count", all.size());
    body.put("next", to < all.size() ? "?page=" + (page + 1) + "&page_size=" + pageSize : null);
    body.put("previous", page > 1 ? "?page=" + (page - 1) + "&page_size=" + pageSize : null);
    body.putArray("results").addAll(all.subList(from, to));
    return body;
  }
}
