package edu.colloquy.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An {@code AWS::Serverless::Function}.
 *
 * @param logicalId its key under {@code Resources}
 * @param name its name once deployed: {@code FunctionName}, or else the logical id
 * @param handler {@code package.Class::method}
 * @param codeUri where its code is, relative to the template; empty if not said
 * @param timeout the longest that one invocation may take
 * @param memoryMb its memory in MiB
 * @param environment its environment variables, evaluated
 * @param events what calls it, still to be evaluated
 */
public record FunctionResource(
    String logicalId,
    String name,
    String handler,
    String codeUri,
    Duration timeout,
    int memoryMb,
    Map<String, String> environment,
    List<EventSource> events) {
  private static final int DEFAULT_TIMEOUT_S = 3;
  private static final int DEFAULT_MEMORY_MB = 128;

  public FunctionResource {
    environment = Map.copyOf(environment);
    events = List.copyOf(events);
  }

  /** Every function of a template, in the order written. */
  public static List<FunctionResource> all(Template template, Resolver resolver) {
    return template.resources(ServerlessValues.FUNCTION).values().stream()
        .map(resource -> of(resource, resolver))
        .toList();
  }

  /** The ARN by which the rest of the template knows it. */
  public String arn() {
    return ServerlessValues.functionArn(name);
  }

  private static FunctionResource of(Resource resource, Resolver resolver) {
    Properties properties =
        resolver.properties(resource, "Handler", "CodeUri", "Timeout", "MemorySize", "Environment");
    return new FunctionResource(
        resource.logicalId(),
        resolver.functionName(resource),
        properties.require("Handler"),
        properties.text("CodeUri").orElse(""),
        Duration.ofSeconds(properties.integer("Timeout").orElse(DEFAULT_TIMEOUT_S)),
        properties.integer("MemorySize").orElse(DEFAULT_MEMORY_MB),
        properties.child("Environment").child("Variables").texts(),
        eventsOf(resource));
  }

  /** What calls a function; for this nothing of the function needs to be evaluated. */
  static List<EventSource> eventsOf(Resource function) {
    Place place = Place.of(function).in("Events");
    List<EventSource> events = new ArrayList<>();
    Nodes.map(function.properties().get("Events"), place)
        .forEach((name, node) -> events.add(EventSource.of(name, node, place.in(name))));
    return events;
  }
}
