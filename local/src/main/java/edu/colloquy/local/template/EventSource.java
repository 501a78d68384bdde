package edu.colloquy.local.template;

import java.util.Map;

/**
 * An entry of a function's {@code Events}.
 *
 * @param name its key
 * @param type such as {@code HttpApi}, {@code SQS} or {@code Schedule}
 * @param place where its properties stand
 * @param written its properties as written; {@link #properties} evaluates them
 */
public record EventSource(String name, String type, Place place, Map<String, Object> written) {

  static EventSource of(String name, Object node, Place place) {
    Map<String, Object> event = Nodes.map(node, place);
    return new EventSource(
        name,
        Nodes.text(event.get("Type"), place.in("Type")),
        place.in("Properties"),
        Nodes.map(event.get("Properties"), place.in("Properties")));
  }

  /** The event's properties, evaluated. */
  public Properties properties(Resolver resolver) {
    return new Properties(place, Nodes.map(resolver.resolve(written, place), place));
  }
}
