package edu.colloquy.local.platform;

import edu.colloquy.local.aws.AwsAccount;
import edu.colloquy.local.template.Resource;
import edu.colloquy.local.template.ResourceValues;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * What the template's resources are called here. What was not created as something is known by its
 * logical id, for what only AWS has (roles, log groups, subnets) is nowhere looked into locally.
 */
final class LocalValues implements ResourceValues {
  private record Value(String ref, Map<String, String> attributes) {}

  private final Map<String, Value> known = new ConcurrentHashMap<>();
  private volatile UnaryOperator<String> addresses = UnaryOperator.identity();

  /** From now on a resource is called so. */
  void created(Resource resource, String ref, Map<String, String> attributes) {
    known.put(resource.logicalId(), new Value(ref, attributes));
  }

  /** From now on addresses of AWS are found so. */
  void addresses(UnaryOperator<String> translation) {
    addresses = translation;
  }

  @Override
  public Optional<String> ref(Resource resource) {
    return Optional.of(
        Optional.ofNullable(known.get(resource.logicalId()))
            .map(Value::ref)
            .orElse(resource.logicalId()));
  }

  @Override
  public Optional<String> attribute(Resource resource, String name) {
    return Optional.ofNullable(known.get(resource.logicalId()))
        .map(value -> value.attributes().get(name))
        .or(
            () ->
                name.equals("Arn")
                    ? Optional.of(AwsAccount.arn("local", resource.logicalId()))
                    : Optional.empty());
  }

  @Override
  public String localAddress(String text) {
    return addresses.apply(text);
  }
}
