package edu.colloquy.local.template;

import java.util.Map;

/**
 * A resource as written: its properties may still hold intrinsic functions, which a {@link
 * Resolver} evaluates.
 *
 * @param logicalId its key under {@code Resources}
 * @param type such as {@code AWS::SQS::Queue}
 * @param properties its properties, with {@code Globals} merged in
 */
public record Resource(String logicalId, String type, Map<String, Object> properties) {

  /** Whether {@link #type} is this one. */
  public boolean isA(String type) {
    return this.type.equals(type);
  }
}
