package edu.colloquy.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluates the intrinsic functions of a template's properties. Thread-safe if its {@link
 * ResourceValues} are.
 */
public final class Resolver {
  private static final String NO_VALUE = "AWS::NoValue";

  private final Template template;
  private final ResourceValues values;
  private final ServerlessValues serverless = new ServerlessValues(this);
  private final Intrinsics intrinsics = new Intrinsics(this);

  Resolver(Template template, ResourceValues values) {
    this.template = template;
    this.values = values;
  }

  /** All properties of a resource, evaluated. */
  public Properties properties(Resource resource) {
    return properties(resource, resource.properties().keySet().toArray(String[]::new));
  }

  /** Some properties of a resource, evaluated; the others are left out and may hold anything. */
  public Properties properties(Resource resource, String... names) {
    Map<String, Object> evaluated = new LinkedHashMap<>();
    Place place = Place.of(resource);
    for (String name : names) {
      if (resource.properties().containsKey(name)) {
        put(evaluated, name, resource.properties().get(name), place);
      }
    }
    return new Properties(place, evaluated);
  }

  /**
   * Evaluates anything that may stand in a template.
   *
   * @return text, a number, a truth value, a list or a mapping; null for {@code AWS::NoValue}
   * @throws TemplateException naming the place, for what cannot be evaluated
   */
  public Object resolve(Object node, Place place) {
    return switch (node) {
      case Map<?, ?> function when Intrinsics.isIntrinsic(function) ->
          local(intrinsics.evaluate(function, place));
      case Map<?, ?> map -> mapping(map, place);
      case List<?> list -> list(list, place);
      case null, default -> local(node);
    };
  }

  boolean holds(String condition, Place place) {
    return template.holds(condition, place);
  }

  Map<String, Object> mapping(String name, Place place) {
    return template.mapping(name, place);
  }

  /** The value of {@code !Ref}; null for {@code AWS::NoValue}. */
  Object ref(String name, Place place) {
    if (name.equals(NO_VALUE)) {
      return null;
    }
    return Aws.pseudoParameter(name)
        .<Object>map(value -> value)
        .or(() -> template.parameter(name, place))
        .orElseGet(() -> resourceRef(name, place));
  }

  /** The value of {@code !GetAtt}. */
  String attribute(String logicalId, String name, Place place) {
    Resource resource = resource(logicalId, "!GetAtt " + logicalId + "." + name, place);
    return serverless
        .attribute(resource, name)
        .or(() -> values.attribute(resource, name))
        .orElseThrow(() -> unknown("!GetAtt " + logicalId + "." + name, resource, place));
  }

  /** The name that a function has once deployed. */
  String functionName(Resource function) {
    return serverless.functionName(function);
  }

  private String resourceRef(String name, Place place) {
    String[] parts = name.split("\\.", 2);
    Resource resource = resource(parts[0], "!Ref " + name, place);
    Optional<String> value = serverless.ref(resource, parts.length == 2 ? parts[1] : "");
    return value
        .or(() -> parts.length == 1 ? values.ref(resource) : Optional.empty())
        .orElseThrow(() -> unknown("!Ref " + name, resource, place));
  }

  private Resource resource(String logicalId, String expression, Place place) {
    return template
        .resource(logicalId)
        .orElseThrow(
            () ->
                new TemplateException(
                    place,
                    expression
                        + " names no parameter and no resource that exists; check its spelling"
                        + " and the resource's Condition."));
  }

  private static TemplateException unknown(String expression, Resource resource, Place place) {
    return new TemplateException(
        place,
        expression
            + " has no local value: the platform does not say it for "
            + resource.type()
            + ".");
  }

  private Object local(Object value) {
    return value instanceof String text ? values.localAddress(text) : value;
  }

  private Map<String, Object> mapping(Map<?, ?> map, Place place) {
    Map<String, Object> evaluated = new LinkedHashMap<>();
    map.forEach((key, value) -> put(evaluated, key.toString(), value, place));
    return evaluated;
  }

  private void put(Map<String, Object> target, String name, Object node, Place place) {
    Object value = resolve(node, place.in(name));
    if (value != null) {
      target.put(name, value);
    }
  }

  private List<Object> list(List<?> list, Place place) {
    List<Object> evaluated = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Object value = resolve(list.get(i), place.in(i));
      if (value != null) {
        evaluated.add(value);
      }
    }
    return evaluated;
  }
}
