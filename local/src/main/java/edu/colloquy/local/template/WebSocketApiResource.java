package edu.colloquy.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An {@code AWS::Serverless::WebSocketApi}.
 *
 * @param id the API's id, part of its host name on AWS
 * @param stage the path under which clients connect
 * @param routeSelectionExpression such as {@code $request.body.type}
 * @param routes its routes by key
 * @param authorizer who is asked before a client may connect
 */
public record WebSocketApiResource(
    String id,
    String stage,
    String routeSelectionExpression,
    Map<String, WebSocketRoute> routes,
    Optional<Authorizer> authorizer) {

  /**
   * A REQUEST authorizer of {@code $connect}.
   *
   * @param functionArn the function that decides
   * @param identitySources such as {@code route.request.querystring.token}; a client that lacks one
   *     is refused unasked
   */
  public record Authorizer(String functionArn, List<String> identitySources) {}

  public WebSocketApiResource {
    routes = Map.copyOf(routes);
  }

  /** Every WebSocket API of a template. */
  public static List<WebSocketApiResource> all(Template template, Resolver resolver) {
    return template.resources(ServerlessValues.WEB_SOCKET_API).values().stream()
        .map(resource -> of(resource, template, resolver))
        .toList();
  }

  private static WebSocketApiResource of(Resource resource, Template template, Resolver resolver) {
    Properties api =
        resolver.properties(resource, "RouteSelectionExpression", "Routes", "Auth", "StageName");
    Map<String, WebSocketRoute> routes = new LinkedHashMap<>();
    api.child("Routes")
        .children()
        .forEach((key, route) -> routes.put(key, WebSocketRoute.of(key, route)));
    WrittenOutRoutes.of(ServerlessValues.apiId(resource), template, resolver)
        .forEach(route -> routes.put(route.key(), route));
    return new WebSocketApiResource(
        ServerlessValues.apiId(resource),
        api.text("StageName").orElse("default"),
        api.require("RouteSelectionExpression"),
        routes,
        authorizer(api.child("Auth")));
  }

  private static Optional<Authorizer> authorizer(Properties auth) {
    String type = auth.text("AuthType").orElse("NONE");
    return switch (type) {
      case "NONE" -> Optional.empty();
      case "CUSTOM" ->
          Optional.of(new Authorizer(auth.require("AuthArn"), auth.texts("IdentitySource")));
      default ->
          throw new TemplateException(
              auth.place().in("AuthType"), "locally it is NONE or CUSTOM, not " + type + ".");
    };
  }
}
