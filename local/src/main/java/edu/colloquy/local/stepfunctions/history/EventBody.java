package edu.colloquy.local.stepfunctions.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * An event without its number and time.
 *
 * @param type such as {@code TaskSucceeded}
 * @param details the content and the field it stands in, such as {@code taskSucceededEventDetails};
 *     empty for events that say all by their type
 */
public record EventBody(String type, Optional<Details> details) {

  /** The type's own content. */
  public record Details(String field, ObjectNode content) {}

  static EventBody plain(String type) {
    return new EventBody(type, Optional.empty());
  }

  static EventBody of(String type, String field, ObjectNode content) {
    return new EventBody(type, Optional.of(new Details(field, content)));
  }
}
