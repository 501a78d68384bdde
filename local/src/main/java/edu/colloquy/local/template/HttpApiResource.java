package edu.colloquy.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An {@code AWS::Serverless::HttpApi} with the routes that functions give it; also the implicit one
 * of events that name no {@code ApiId}.
 *
 * @param id the API's id, part of its host name on AWS
 * @param routes its routes, in the order written
 * @param authorizers its authorizers by name
 * @param cors its CORS rules, if it has any
 */
public record HttpApiResource(
    String id,
    List<HttpRoute> routes,
    Map<String, HttpAuthorizer> authorizers,
    Optional<CorsRules> cors) {
  private static final Resource IMPLICIT =
      new Resource("ServerlessHttpApi", ServerlessValues.HTTP_API, Map.of());

  public HttpApiResource {
    routes = List.copyOf(routes);
    authorizers = Map.copyOf(authorizers);
  }

  /** Every HTTP API of a template; one without routes is left out. */
  public static List<HttpApiResource> all(Template template, Resolver resolver) {
    List<Resource> apis = new ArrayList<>(template.resources(IMPLICIT.type()).values());
    apis.add(IMPLICIT);
    return apis.stream()
        .map(api -> of(api, template, resolver))
        .filter(api -> !api.routes().isEmpty())
        .toList();
  }

  private static HttpApiResource of(Resource api, Template template, Resolver resolver) {
    String id = ServerlessValues.apiId(api);
    Properties properties = resolver.properties(api, "Auth", "CorsConfiguration");
    Properties auth = properties.child("Auth");
    Map<String, HttpAuthorizer> authorizers = new LinkedHashMap<>();
    auth.child("Authorizers")
        .children()
        .forEach((name, authorizer) -> authorizers.put(name, HttpAuthorizer.of(authorizer)));
    List<HttpRoute> routes =
        routes(id, template, resolver, auth.text("DefaultAuthorizer"), authorizers);
    return new HttpApiResource(id, routes, authorizers, CorsRules.of(properties));
  }

  private static List<HttpRoute> routes(
      String id,
      Template template,
      Resolver resolver,
      Optional<String> defaultAuthorizer,
      Map<String, HttpAuthorizer> authorizers) {
    List<HttpRoute> routes = new ArrayList<>();
    for (Resource function : template.resources(ServerlessValues.FUNCTION).values()) {
      for (EventSource source : FunctionResource.eventsOf(function)) {
        if (!source.type().equals("HttpApi")) {
          continue;
        }
        Properties event = source.properties(resolver);
        if (event.text("ApiId").orElse(ServerlessValues.apiId(IMPLICIT)).equals(id)) {
          String arn = ServerlessValues.functionArn(resolver.functionName(function));
          routes.add(route(event, arn, defaultAuthorizer, authorizers));
        }
      }
    }
    return routes;
  }

  private static HttpRoute route(
      Properties event,
      String functionArn,
      Optional<String> defaultAuthorizer,
      Map<String, HttpAuthorizer> authorizers) {
    Optional<String> authorizer =
        event
            .child("Auth")
            .text("Authorizer")
            .or(() -> defaultAuthorizer)
            .filter(name -> !name.equals("NONE"));
    authorizer
        .filter(name -> !authorizers.containsKey(name))
        .ifPresent(
            name -> {
              throw new TemplateException(
                  event.place().in("Auth"), "the API has no authorizer " + name + ".");
            });
    return new HttpRoute(
        event.text("Method").orElse("ANY").toUpperCase(Locale.ROOT),
        event.text("Path").orElse(HttpRoute.DEFAULT),
        functionArn,
        authorizer);
  }
}
