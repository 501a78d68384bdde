package edu.colloquy.local.secrets;

import edu.colloquy.local.aws.AwsAccount;
import java.time.Instant;
import java.util.UUID;

/**
 * A secret and its current value.
 *
 * @param name such as {@code colloquy/zoom}
 * @param description may be empty
 * @param value the secret string
 * @param version the id of the value
 * @param changed when the value was set
 */
record Secret(String name, String description, String value, String version, Instant changed) {

  static Secret of(String name, String description, String value) {
    return new Secret(name, description, value, UUID.randomUUID().toString(), Instant.now());
  }

  Secret with(String newValue) {
    return of(name, description, newValue);
  }

  /** AWS appends six characters to the name; here they are derived from it, so that they stay. */
  String arn() {
    String suffix = String.format("%06x", name.hashCode() & 0xffffff);
    return AwsAccount.arn("secretsmanager", "secret:" + name + "-" + suffix);
  }

  /** Whether this is what a caller means: by name, by ARN, or by ARN without the suffix. */
  boolean isNamed(String id) {
    return id.equals(name)
        || id.equals(arn())
        || id.equals(AwsAccount.arn("secretsmanager", "secret:" + name));
  }

  /** Without the value: secrets do not go into logs. */
  @Override
  public String toString() {
    return arn();
  }
}
