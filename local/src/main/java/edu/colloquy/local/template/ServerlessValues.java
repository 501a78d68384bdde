package edu.colloquy.local.template;

import java.util.Locale;
import java.util.Optional;

/** What functions and APIs are called: the values of {@code !Ref} and {@code !GetAtt} on them. */
final class ServerlessValues {
  static final String FUNCTION = "AWS::Serverless::Function";
  static final String HTTP_API = "AWS::Serverless::HttpApi";
  static final String WEB_SOCKET_API = "AWS::Serverless::WebSocketApi";

  private final Resolver resolver;

  ServerlessValues(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * The value of {@code !Ref}.
   *
   * @param generated what SAM generates beside the resource: {@code Alias}, {@code Version}, or
   *     empty for the resource itself
   */
  Optional<String> ref(Resource resource, String generated) {
    return switch (resource.type()) {
      case FUNCTION -> Optional.ofNullable(function(resource, generated));
      case HTTP_API, WEB_SOCKET_API ->
          generated.isEmpty() ? Optional.of(apiId(resource)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The value of {@code !GetAtt}. */
  Optional<String> attribute(Resource resource, String name) {
    return Optional.ofNullable(
        switch (resource.type() + "." + name) {
          case FUNCTION + ".Arn" -> functionArn(functionName(resource));
          case HTTP_API + ".ApiEndpoint" -> "https://" + Aws.apiHost(apiId(resource));
          case WEB_SOCKET_API + ".ApiEndpoint" -> "wss://" + Aws.apiHost(apiId(resource));
          default -> null;
        });
  }

  String functionName(Resource function) {
    return resolver
        .properties(function, "FunctionName")
        .text("FunctionName")
        .orElse(function.logicalId());
  }

  static String apiId(Resource api) {
    return api.logicalId().toLowerCase(Locale.ROOT);
  }

  static String functionArn(String name) {
    return Aws.arn("lambda", "function:" + name);
  }

  private String function(Resource function, String generated) {
    String name = functionName(function);
    return switch (generated) {
      case "" -> name;
      case "Version" -> functionArn(name) + ":1";
      case "Alias" ->
          resolver
              .properties(function, "AutoPublishAlias")
              .text("AutoPublishAlias")
              .map(alias -> functionArn(name) + ":" + alias)
              .orElse(null);
      default -> null;
    };
  }
}
