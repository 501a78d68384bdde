package edu.colloquy.local.template;

import java.util.List;

/**
 * Routes of a WebSocket API that are written out as {@code AWS::ApiGatewayV2::Route} with an {@code
 * AWS::ApiGatewayV2::Integration}, for keys that SAM's short form does not take.
 */
final class WrittenOutRoutes {
  private static final String ROUTE = "AWS::ApiGatewayV2::Route";
  private static final String TARGET = "integrations/";
  private static final String FUNCTION = "/functions/";

  private WrittenOutRoutes() {}

  static List<WebSocketRoute> of(String apiId, Template template, Resolver resolver) {
    return template.resources(ROUTE).values().stream()
        .map(route -> resolver.properties(route, "ApiId", "RouteKey", "Target"))
        .filter(route -> route.require("ApiId").equals(apiId))
        .map(route -> of(route, template, resolver))
        .toList();
  }

  private static WebSocketRoute of(Properties route, Template template, Resolver resolver) {
    String target = route.require("Target").substring(TARGET.length());
    Properties integration =
        template
            .resource(target)
            .map(found -> resolver.properties(found, "IntegrationUri", "TimeoutInMillis"))
            .orElseThrow(
                () ->
                    new TemplateException(
                        route.place().in("Target"),
                        target + " is no integration of this template."));
    String uri = integration.require("IntegrationUri");
    String functionArn =
        uri.substring(uri.indexOf(FUNCTION) + FUNCTION.length(), uri.lastIndexOf("/invocations"));
    return WebSocketRoute.of(
        route.require("RouteKey"), functionArn, integration.integer("TimeoutInMillis"));
  }
}
