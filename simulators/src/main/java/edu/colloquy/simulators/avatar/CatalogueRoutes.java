package edu.colloquy.simulators.avatar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.UUID;

/** What the account's server can look up: avatars, credits, sessions. Thread-safe. */
final class CatalogueRoutes {
  private static final UUID OWN = UUID.fromString("0b6c8a3e-5a41-4c57-9a53-7d0f5f1f9d11");
  private static final long CREDITS = 100_000;
  private static final int MAX_PAGE_SIZE = 100;

  private final Sessions sessions;
  private final Credentials credentials;

  CatalogueRoutes(Sessions sessions, Credentials credentials) {
    this.sessions = sessions;
    this.credentials = credentials;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/avatars", this::avatars);
    routes.get("/v1/users/credits", this::credits);
    routes.get("/v1/sessions", this::sessions);
    routes.get("/v1/sessions/{id}", this::session);
  }

  private void avatars(Context http) {
    credentials.requireApiKey(http);
    answer(
        http,
        page(http, List.of(avatar(TokenRequest.SANDBOX_AVATAR, "Sandbox"), avatar(OWN, "Tutor"))));
  }

  private void credits(Context http) {
    credentials.requireApiKey(http);
    long spent = sessions.all().stream().mapToLong(SessionRecord::credits).sum();
    answer(http, JsonNodeFactory.instance.objectNode().put("credits_left", CREDITS - spent));
  }

  private void sessions(Context http) {
    credentials.requireApiKey(http);
    boolean active = !"historic".equals(http.queryParam("type"));
    List<ObjectNode> matching =
        sessions.all().stream()
            .filter(session -> session.active() == active)
            .map(SessionRecord::toJson)
            .toList();
    answer(http, page(http, matching));
  }

  private void session(Context http) {
    credentials.requireApiKey(http);
    answer(http, sessions.find(http.pathParam("id")).toJson());
  }

  private static ObjectNode avatar(UUID id, String name) {
    ObjectNode avatar = JsonNodeFactory.instance.objectNode();
    avatar.put("id", id.toString()).put("name", name).put("type", "VIDEO").put("status", "ACTIVE");
    return avatar.put("is_expired", false).putNull("default_voice");
  }

  private static ObjectNode page(Context http, List<ObjectNode> all) {
    return Envelope.page(
        all,
        number(http, "page", 1, Integer.MAX_VALUE),
        number(http, "page_size", 20, MAX_PAGE_SIZE));
  }

  private static int number(Context http, String name, int otherwise, int max) {
    String given = http.queryParam(name);
    if (given == null) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(given);
      if (value >= 1 && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Answered like any other number that is not in range.
    }
    throw ApiFailure.invalid(name, "Input should be a whole number, 1 to " + max, "int_parsing");
  }

  private static void answer(Context http, JsonNode data) {
    http.contentType("application/json").result(Envelope.success(data).toString());
  }
}
