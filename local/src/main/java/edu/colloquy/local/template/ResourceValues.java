package edu.colloquy.local.template;

import java.util.Optional;

/**
 * What resources are called once they exist locally: table names, queue URLs, ARNs, endpoints. The
 * platform supplies them; functions and APIs are known to the {@link Resolver} itself.
 */
public interface ResourceValues {
  /** Knows no resource; for templates that name only functions and APIs. */
  ResourceValues NONE =
      new ResourceValues() {
        @Override
        public Optional<String> ref(Resource resource) {
          return Optional.empty();
        }

        @Override
        public Optional<String> attribute(Resource resource, String name) {
          return Optional.empty();
        }
      };

  /** What {@code !Ref} of the resource is, if it is known. */
  Optional<String> ref(Resource resource);

  /** What {@code !GetAtt} of the resource is, if it is known. */
  Optional<String> attribute(Resource resource, String name);

  /**
   * Where something that the template addresses on AWS is found locally. It sees every text after
   * its functions were evaluated, so that {@code https://${Api}.execute-api...} can stay in the
   * template as AWS needs it.
   */
  default String localAddress(String text) {
    return text;
  }
}
