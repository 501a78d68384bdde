package edu.colloquy.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A SAM template: its resources, parameters, mappings and conditions. Immutable.
 *
 * <p>A resource whose {@code Condition} is false is not there, and every serverless resource
 * already holds what {@code Globals} gives it.
 */
public final class Template {
  private final Map<String, Object> parameters;
  private final Map<String, String> given;
  private final Map<String, Object> mappings;
  private final Conditions conditions;
  private final Map<String, Resource> resources = new LinkedHashMap<>();

  private Template(Map<String, Object> document, Map<String, String> given) {
    this.given = Map.copyOf(given);
    this.parameters = section(document, "Parameters");
    this.mappings = section(document, "Mappings");
    this.conditions =
        new Conditions(section(document, "Conditions"), new Resolver(this, ResourceValues.NONE));
    Globals globals = new Globals(section(document, "Globals"));
    section(document, "Resources").forEach((id, node) -> add(id, node, globals));
  }

  /** Reads a template with the defaults of its parameters. */
  public static Template read(Path file) {
    return read(file, Map.of());
  }

  /**
   * Reads a template.
   *
   * @param parameterValues values of parameters, before their defaults
   * @throws TemplateException if it is not a template
   */
  public static Template read(Path file, Map<String, String> parameterValues) {
    try {
      return new Template(TemplateYaml.parse(Files.readString(file)), parameterValues);
    } catch (IOException e) {
      throw new UncheckedIOException("The template " + file + " cannot be read.", e);
    }
  }

  /** All resources by logical id, in the order written. */
  public Map<String, Resource> resources() {
    return Collections.unmodifiableMap(resources);
  }

  /** The resources of one type, such as {@code AWS::SQS::Queue}, in the order written. */
  public Map<String, Resource> resources(String type) {
    Map<String, Resource> found = new LinkedHashMap<>();
    resources.forEach(
        (id, resource) -> {
          if (resource.isA(type)) {
            found.put(id, resource);
          }
        });
    return found;
  }

  /** The resource of that logical id, if it is there. */
  public Optional<Resource> resource(String logicalId) {
    return Optional.ofNullable(resources.get(logicalId));
  }

  /** Evaluates this template's intrinsic functions with what the resources are called. */
  public Resolver resolver(ResourceValues values) {
    return new Resolver(this, values);
  }

  /** The value of a parameter, empty if there is no such parameter. */
  Optional<Object> parameter(String name, Place place) {
    if (!parameters.containsKey(name)) {
      return Optional.empty();
    }
    Object value =
        given.containsKey(name)
            ? given.get(name)
            : Nodes.map(parameters.get(name), new Place("Parameters." + name)).get("Default");
    if (value == null) {
      throw new TemplateException(
          place, "the parameter " + name + " has no Default; give it one, or a value at start.");
    }
    return Optional.of(value);
  }

  boolean holds(String condition, Place place) {
    return conditions.holds(condition, place);
  }

  Map<String, Object> mapping(String name, Place place) {
    return Nodes.map(mappings.get(name), place);
  }

  private void add(String id, Object node, Globals globals) {
    Place place = new Place("Resources." + id);
    Map<String, Object> written = Nodes.map(node, place);
    Object condition = written.get("Condition");
    if (condition != null && !holds(condition.toString(), place.in("Condition"))) {
      return;
    }
    String type = Nodes.text(written.get("Type"), place.in("Type"));
    Map<String, Object> own = Nodes.map(written.get("Properties"), place.in("Properties"));
    resources.put(id, new Resource(id, type, globals.mergedInto(type, own)));
  }

  private static Map<String, Object> section(Map<String, Object> document, String name) {
    return Nodes.map(document.get(name), new Place(name));
  }
}
